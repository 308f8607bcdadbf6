package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.engine.FormUseCase.FieldError;

/** Days on the forms that Waymark ships: those filled with today, and those asked about again. */
class DaysOfFormsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static FormFile form(String path) {
    try {
      return FormFile.parse(Files.readAllBytes(Path.of("forms/" + path + ".form")));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static List<String> faults(String form, String key, String day) {
    ObjectNode answers = new ObjectMapper().createObjectNode().put(key, day);
    return FormChecker.check(form(form), answers, Known.on(TODAY)).stream()
        .map(FieldError::field)
        .toList();
  }

  @Test
  void a_contact_received_more_than_four_weeks_ago_is_asked_about_once() {
    String form = "referral/record-contact";
    assertThat(faults(form, "receivedAt", "2026-11-01T10:00")).contains("receivedLongAgo");
    assertThat(faults(form, "receivedAt", "2026-11-02T10:00")).doesNotContain("receivedLongAgo");
    assertThat(faults(form, "receivedAt", "1/11/2026")).doesNotContain("receivedLongAgo");
    assertThat(faults(form, "receivedAt", "")).doesNotContain("receivedLongAgo");
    assertThat(faults(form, "receivedAt", "1990-01-01T10:00")).doesNotContain("receivedLongAgo");
  }

  @Test
  void a_concern_is_asked_about_too_and_never_held_up() {
    ObjectNode late = new ObjectMapper().createObjectNode().put("receivedOn", "2026-10-01");
    FormFile form = form("safeguarding/raise-safeguarding-concern");
    assertThat(FormChecker.check(form, late, Known.on(TODAY))).isEmpty();
    assertThat(FormChecker.check(form, late.put("receivedLongAgo", "no"), Known.on(TODAY)))
        .isEmpty();
    late.put("receivedOn", "2026-11-29");
    assertThat(FormChecker.check(form, late, Known.on(TODAY)))
        .extracting(FieldError::field)
        .containsExactly("receivedLongAgo");
  }

  @Test
  void days_that_are_nearly_always_today_are_filled_with_it() {
    assertThat(FilledToday.of(form("referral/call-back"))).containsExactly("calledAt");
    assertThat(FilledToday.of(form("referral/waiting-well-call")))
        .containsExactly("lastSpokenOn", "toldOn");
    assertThat(FilledToday.of(form("referral/start-reablement"))).isEmpty();
  }
}
