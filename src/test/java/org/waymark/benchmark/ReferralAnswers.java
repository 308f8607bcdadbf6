package org.waymark.benchmark;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people type on the shortest way through a referral: a contact, triage that ends in advice,
 * the advice given, the person told. Values are as a browser sends them, unticked boxes included.
 *
 * @param now London's wall clock when they type
 */
record ReferralAnswers(LocalDateTime now) {

  private static final List<String> GIVEN =
      List.of(
          "Margaret",
          "Ahmed",
          "Doris",
          "Leonard",
          "Siobhan",
          "Gurpreet",
          "Ivy",
          "Frank",
          "Mary",
          "Stanley",
          "Fatima",
          "Eileen",
          "Winston",
          "Joan",
          "Harold",
          "Blessing");
  private static final String[] SYLLABLES = {
    "ba", "cor", "den", "fell", "gar", "hol", "jes", "kir", "lam", "mor", "nor", "pen", "rud",
    "sel", "tan", "wick"
  };

  /** The contact about the n-th person: nobody else has this name and date of birth. */
  Map<String, Object> contact(int n) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("receivedAt", now.minusHours(1).truncatedTo(ChronoUnit.MINUTES).toString());
    answers.put("channel", "phone");
    answers.put("source", "family-or-friend");
    answers.put("routeOfAccess", "community-other");
    answers.put("outOfHours", false);
    answers.put("contactName", "Susan Palmer");
    answers.put("contactRelationship", "daughter");
    answers.put("contactPhone", "01632 960 114");
    answers.put("feedbackWanted", true);
    answers.put("personGivenName", GIVEN.get(n % GIVEN.size()));
    answers.put("personFamilyName", familyName(n));
    answers.put("personDateOfBirth", born(n).toString());
    answers.put("personPhone", "01632 960 %03d".formatted(n % 1000));
    answers.put("personAddress", (n % 190 + 1) + " Station Road\nWaymarket");
    answers.put(
        "personPostcode",
        "WM%d %d%c%c".formatted(n % 4 + 1, n % 9 + 1, letter(n / 36), letter(n / 576)));
    answers.put("agreement", "agrees");
    answers.put(
        "situation",
        "Finds the stairs hard since a fall last month and goes out less. Wants to stay in the"
            + " house and to see friends at the lunch club again.");
    answers.put("urgent", "no");
    answers.put("safeguardingWorry", "no");
    return answers;
  }

  // A birthday on New Year's Day says nothing of anybody.
  private static LocalDate born(int n) {
    LocalDate day = LocalDate.of(1930, 1, 2).plusDays(n * 37L % 24_989);
    return day.getDayOfYear() == 1 ? day.plusDays(1) : day;
  }

  private static char letter(int n) {
    return "ABDEFGHJLNPQRSTU".charAt(n % 16);
  }

  // Four syllables spell a number, so names differ and none repeats within 65,536. Neighbours are
  // unlike each other: who is alike is asked about.
  private static String familyName(int n) {
    StringBuilder name = new StringBuilder();
    for (int digit = 0, rest = n * 40_503 & 0xFFFF; digit < 4; digit++, rest /= SYLLABLES.length) {
      name.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** What the form of this user task is answered with. */
  Map<String, Object> of(String task) {
    return switch (task) {
      case "UserTask_TriageContact" -> triage();
      case "UserTask_GiveAdvice" -> advice();
      case "UserTask_TellOutcome" -> told();
      default -> throw new AssertionError("The short way does not pass " + task);
    };
  }

  private static Map<String, Object> triage() {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("spokeWith", "person");
    answers.put("whatPersonWants", "To get up the stairs safely and back to the lunch club.");
    answers.put("residence", "here");
    answers.put("under18", false);
    answers.put("inPrison", false);
    answers.put("noRecourse", "no");
    answers.put("sightCertificate", false);
    answers.put("deafblind", false);
    answers.put("nearestRelativeRequest", false);
    answers.put("newSafeguardingConcern", false);
    answers.put("appearsToHaveNeeds", "no");
    answers.put("triageDecision", "no-assessment");
    answers.put("outcome", "advice-and-prevention");
    answers.put(
        "reason",
        "A second rail and the club's minibus are all that is asked for; agreed with the person.");
    return answers;
  }

  private static Map<String, Object> advice() {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("advice", "Handyperson scheme for the rail; the club's minibus on Tuesdays.");
    answers.put("topics", List.of("community", "equipment", "falls"));
    answers.put("format", "large-print");
    answers.put("comeBackWhen", "If there is another fall, or washing or cooking gets hard.");
    return answers;
  }

  private Map<String, Object> told() {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("format", "large-print");
    answers.put("toldOn", now.toLocalDate().toString());
    answers.put("toldWhom", List.of("person", "referrer"));
    answers.put("reasonsGiven", true);
    answers.put("challengeExplained", true);
    answers.put("assessmentCopied", true);
    return answers;
  }
}
