package org.waymark.referral.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.casefile.FormAnswers;
import org.waymark.referral.domain.EligibilityCriteria.CareOutcome;

/**
 * The outcomes that the person can't achieve without help, as eligibility found them (SI 2015/313
 * reg 2), with the reasons: for the plan that meets them, and for whoever signs it off.
 */
@Service
public class NeedsFound {

  private static final String FORM = "eligibility-decision";
  private static final Set<String> MANAGES = Set.of("able", "not-relevant");

  private final FormAnswers answers;

  NeedsFound(FormAnswers answers) {
    this.answers = answers;
  }

  /** One line each; empty where eligibility was not decided, or nothing was found. */
  public Optional<String> of(String reference) {
    return said(reference)
        .map(said -> found(said).map(it -> line(it, said)).collect(Collectors.joining("\n")))
        .filter(lines -> !lines.isEmpty());
  }

  /** Which they are; none where eligibility was not decided. */
  List<CareOutcome> outcomes(String reference) {
    return said(reference).map(said -> found(said).toList()).orElse(List.of());
  }

  private Optional<JsonNode> said(String reference) {
    return answers.latest(reference, FORM).map(latest -> latest.submission().answers());
  }

  private static Stream<CareOutcome> found(JsonNode said) {
    return Stream.of(CareOutcome.values())
        .filter(outcome -> isFound(said.path(outcome.key() + "Unsupported").asText("")));
  }

  private static String line(CareOutcome outcome, JsonNode said) {
    String reason = said.path(outcome.key() + "Reason").asText("").strip();
    return outcome.words() + (reason.isEmpty() ? "" : ": " + reason);
  }

  private static boolean isFound(String ability) {
    return !ability.isBlank() && !MANAGES.contains(ability);
  }
}
