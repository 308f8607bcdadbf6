package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  /** Days that something is promised for, planned for or begins on; a concern is never held up. */
  private static final Set<String> MAY_BE_TO_COME =
      Set.of(
          "arrange-safeguarding-action.responseDueOn",
          "arrange-urgent-support.lookAgainOn",
          "arrange-urgent-support.urgentSupportFrom",
          "eligibility-decision.planPromisedFor",
          "plan-safeguarding-enquiry.responseDueOn",
          "plan-the-wait.toldDate",
          "prepare-assessment.appointmentAt",
          "raise-safeguarding-concern.receivedOn",
          "record-contact.callBackAt",
          "send-plan.movesOn",
          "start-carer-support.reviewOn",
          "start-reablement.reablementStartedOn",
          "tell-date.toldDate",
          "triage-contact.movesInOn",
          "waiting-well-call.toldDate");

  @Test
  void every_day_on_which_something_happened_is_today_or_before() throws IOException {
    Set<String> open = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".form")).toList()) {
        FormFile form = FormFile.parse(Files.readAllBytes(file));
        form.each(
            c -> {
              if (c.rule() instanceof DateTimeRule day && !c.disabled() && !day.notAfterToday()) {
                open.add(form.id() + "." + c.dotted());
              }
            });
      }
    }
    assertThat(open).containsExactlyInAnyOrderElementsOf(MAY_BE_TO_COME);
  }

  @Test
  void a_try_to_come_was_none() {
    ObjectNode answers = new ObjectMapper().createObjectNode();
    answers.putArray("attempts").addObject().put("at", "2027-11-30T10:00");
    assertThat(FormChecker.check(form("referral/contact-attempts"), answers, Known.on(TODAY)))
        .contains(new FieldError("attempts[0].at", "'Date' lies in the future."));
    assertThat(faults("referral/visit-person", "visitedAt", "2030-01-01T10:00"))
        .contains("visitedAt");
  }

  @Test
  void days_that_are_nearly_always_today_are_filled_with_it() {
    assertThat(FilledToday.of(form("referral/call-back"))).containsExactly("calledAt");
    assertThat(FilledToday.of(form("referral/waiting-well-call")))
        .containsExactly("lastSpokenOn", "toldOn");
    assertThat(FilledToday.of(form("referral/start-reablement"))).isEmpty();
  }
}
