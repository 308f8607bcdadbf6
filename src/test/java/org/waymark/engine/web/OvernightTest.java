package org.waymark.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.drafts.HalfFilledForm;
import org.waymark.engine.forms.FormFile;
import org.waymark.engine.pane.OpenPane;

class OvernightTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 11, 29);

  private static OpenPane pane(LocalDate today) throws IOException {
    HalfFilledForm half = mock(HalfFilledForm.class);
    when(half.form())
        .thenReturn(FormFile.parse(Files.readAllBytes(Path.of("forms/referral/call-back.form"))));
    return new OpenPane(mock(Task.class), null, half, day(OPENED.toString()), today, Set.of());
  }

  private static ObjectNode day(String day) {
    return new ObjectMapper().createObjectNode().put("calledAt", day);
  }

  @Test
  void a_day_that_was_filled_in_yesterday_and_is_still_there_is_asked_about() throws IOException {
    assertThat(Overnight.faults(pane(OPENED.plusDays(1)), day("2026-11-29T16:30")))
        .containsExactly(
            new FieldError(
                "calledAt",
                "was filled in when this form was opened, on Sunday 29 November 2026: look whether"
                    + " it is right, and complete the form again."));
  }

  @Test
  void a_day_that_somebody_wrote_is_theirs() throws IOException {
    assertThat(Overnight.faults(pane(OPENED.plusDays(1)), day("2026-11-28T16:30"))).isEmpty();
    assertThat(Overnight.faults(pane(OPENED), day("2026-11-29T16:30"))).isEmpty();
  }
}
