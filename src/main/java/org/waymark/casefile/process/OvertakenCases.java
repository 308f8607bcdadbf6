package org.waymark.casefile.process;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseOvertaken;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Chronology;
import org.waymark.security.CurrentUser;

/** Closes a case because the person died, moved away or withdrew, and tells who hangs on it. */
@Service
class OvertakenCases {

  private static final Map<String, String> WORDS =
      Map.of(
          "died", "the person has died",
          "moved-away", "the person has moved to another area",
          "withdrawn", "it was withdrawn");

  private final CaseRegister cases;
  private final Chronology chronology;
  private final ApplicationEventPublisher events;

  OvertakenCases(CaseRegister cases, Chronology chronology, ApplicationEventPublisher events) {
    this.cases = cases;
    this.chronology = chronology;
    this.events = events;
  }

  /**
   * Closes the case with what overtook it as its outcome. A case that is closed already keeps its
   * outcome, and nothing is added.
   *
   * @throws IllegalArgumentException if no case has that reference or {@code overtakenBy} is none
   *     of {@code died}, {@code moved-away} and {@code withdrawn}
   */
  @Transactional
  public void close(String reference, String overtakenBy) {
    if (overtakenBy == null || !WORDS.containsKey(overtakenBy)) {
      throw new IllegalArgumentException(
          "overtakenBy of " + reference + " must be one of died, moved-away, withdrawn");
    }
    var found =
        cases
            .find(reference)
            .orElseThrow(() -> new IllegalArgumentException("No case " + reference));
    if (found.closedOn() == null) {
      cases.close(reference, overtakenBy);
      chronology.add(reference, "case-overtaken", text(overtakenBy), CurrentUser.SYSTEM);
      events.publishEvent(new CaseOvertaken(reference, overtakenBy));
    }
  }

  private static String text(String overtakenBy) {
    return "The case was closed because " + WORDS.get(overtakenBy) + ".";
  }
}
