package org.waymark.referral.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.casefile.FormAnswers;
import org.waymark.referral.domain.Coded;
import org.waymark.referral.domain.EligibilityCriteria.Ability;
import org.waymark.referral.domain.EligibilityCriteria.CareOutcome;

/**
 * The outcomes that the person can't achieve without help, as eligibility found them (SI 2015/313
 * reg 2), with the reasons: for the plan that meets them, and for whoever signs it off.
 */
@Service
public class NeedsFound {

  private static final String FORM = "eligibility-decision";

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

  /**
   * All ten outcomes for whoever checks the decision: a line for each that was found, and after
   * them those that are managed or do not apply. Empty where eligibility was not decided.
   */
  public Optional<String> all(String reference) {
    return said(reference)
        .map(
            said ->
                Stream.concat(
                        found(said).map(it -> line(it, said)),
                        Stream.of(Ability.ABLE, Ability.NOT_RELEVANT)
                            .flatMap(ability -> together(ability, said)))
                    .collect(Collectors.joining("\n")));
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
        .filter(outcome -> !code(outcome, said).isBlank())
        // An answer that a process owner added counts until it is known.
        .filter(outcome -> ability(outcome, said).map(Ability::counts).orElse(true));
  }

  private static Optional<Ability> ability(CareOutcome outcome, JsonNode said) {
    return Coded.of(Ability.class, code(outcome, said));
  }

  private static String code(CareOutcome outcome, JsonNode said) {
    return said.path(outcome.key() + "Unsupported").asText("");
  }

  private static String line(CareOutcome outcome, JsonNode said) {
    String reason = said.path(outcome.key() + "Reason").asText("").strip();
    String found = ability(outcome, said).map(Ability::words).orElse("not able");
    return outcome.words() + ": " + found + (reason.isEmpty() ? "." : ". " + reason);
  }

  private static Stream<String> together(Ability ability, JsonNode said) {
    String outcomes =
        Stream.of(CareOutcome.values())
            .filter(outcome -> ability(outcome, said).filter(ability::equals).isPresent())
            .map(CareOutcome::words)
            .collect(Collectors.joining("; "));
    String begun = ability.words().substring(0, 1).toUpperCase(Locale.UK);
    return outcomes.isEmpty()
        ? Stream.empty()
        : Stream.of(begun + ability.words().substring(1) + ": " + outcomes + ".");
  }
}
