package org.waymark.engine.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.FormDrafts;
import org.waymark.casefile.FormDrafts.Draft;
import org.waymark.engine.FormUseCase.FormContext;
import org.waymark.engine.forms.FormFile;
import org.waymark.timescales.WorkingCalendar;

class ShownDraftsTest {

  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private final ObjectMapper json = new ObjectMapper();
  private final FormDrafts drafts = mock(FormDrafts.class);
  private final WorkingCalendar calendar = mock(WorkingCalendar.class);

  private Map<String, Object> shown(Draft draft) throws IOException {
    doAnswer(asked -> asked.<Instant>getArgument(0).atZone(WorkingCalendar.LONDON).toLocalDate())
        .when(calendar)
        .dateOf(any());
    when(drafts.of(any(), any())).thenReturn(Optional.ofNullable(draft));
    var file = FormFile.parse(Files.readAllBytes(Path.of("forms/referral/call-back.form")));
    return new ShownDrafts(drafts, json, calendar, Clock.fixed(NOW, ZoneOffset.UTC))
        .over(Map.of(), file, new FormContext("p", "REF-2026-000001", "t", "e", "pat"));
  }

  private Draft begun(String at) {
    Instant then = Instant.parse(at);
    return new Draft(json.createObjectNode().put("whatWasSaid", "Half a word"), then, then);
  }

  @Test
  void a_form_that_opens_is_filled_with_today() throws IOException {
    assertThat(shown(null)).containsEntry("calledAt", "2026-11-30");
    assertThat(shown(begun("2026-11-30T08:00:00Z"))).containsEntry("calledAt", "2026-11-30");
  }

  @Test
  void one_that_was_begun_on_another_day_asks_for_the_day() throws IOException {
    assertThat(shown(begun("2026-11-29T16:00:00Z"))).doesNotContainKey("calledAt");
  }
}
