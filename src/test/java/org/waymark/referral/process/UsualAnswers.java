package org.waymark.referral.process;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is answered to a form unless a story says otherwise; the rest the form's file fills in. */
final class UsualAnswers {

  private static final List<Map<String, Object>> THREE_TRIES =
      List.of(tried("phone"), tried("letter"), tried("gp"));

  private UsualAnswers() {}

  static Map<String, Object> to(String form, LocalDate today) {
    return switch (form) {
      case "triage-contact" -> triage();
      case "refusal-of-assessment" ->
          Map.of("capacityToRefuse", "yes", "abuseOrNeglect", "no", "outcome", "declined");
      case "contact-attempts" ->
          Map.of(
              "attempts",
              THREE_TRIES.stream().map(row -> at(row, today)).toList(),
              "attemptResult",
              "not-reached");
      case "visit-person" -> Map.of("attemptResult", "not-reached");
      case "decide-no-contact" -> Map.of("riskOfSilence", "low", "outcome", "unable-to-contact");
      case "allocate-referral" -> Map.of("allocationDecision", "allocate");
      case "tell-date" -> Map.of("toldDate", today.plusDays(14).toString(), "earlierDate", "no");
      case "plan-the-wait" -> Map.of("toldDate", today.plusDays(42).toString());
      case "eligibility-decision" -> eligibility(today);
      case "make-support-plan" ->
          Map.of("outcomes", List.of(planned("nutrition"), planned("hygiene")));
      case "tell-outcome" -> Map.of("assessmentCopied", true);
      default -> Map.of();
    };
  }

  private static Map<String, Object> triage() {
    return Map.of(
        "spokeWith", "person",
        "residence", "here",
        "appearsToHaveNeeds", "yes",
        "triageDecision", "assessment",
        "howSoon", "can-wait",
        "supportAround", "enough",
        "carerStrain", "none",
        "specialism", "none");
  }

  private static Map<String, Object> eligibility(LocalDate today) {
    return Map.ofEntries(
        entry("impairment", "yes"),
        entry("nutritionUnsupported", "unable"),
        entry("hygieneUnsupported", "pain"),
        entry("significantImpact", "yes"),
        entry("eligible", "yes"),
        entry("outcome", "support-planning"),
        entry("planPromisedFor", today.plusDays(10).toString()));
  }

  /** The answers of somebody who does not meet the criteria. */
  static Map<String, Object> notEligible(String outcome) {
    return Map.of(
        "nutritionUnsupported", "able",
        "hygieneUnsupported", "able",
        "significantImpact", "no",
        "eligible", "no",
        "outcome", outcome);
  }

  private static Map<String, Object> planned(String need) {
    String said = FormFiller.SAID;
    return Map.of("need", need, "outcome", said, "how", said, "measure", said);
  }

  private static Map<String, Object> tried(String way) {
    return Map.of("way", way, "result", FormFiller.SAID);
  }

  private static Map<String, Object> at(Map<String, Object> row, LocalDate today) {
    return Map.of("way", row.get("way"), "result", row.get("result"), "at", today + "T08:00");
  }
}
