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
import org.waymark.referral.domain.HelpToday;

/**
 * The outcomes that the person can't achieve without help, as eligibility found them (SI 2015/313
 * reg 2), with the reasons and who meets each today: for the budget, for the plan that meets them,
 * and for whoever checks the decision or signs the plan off.
 */
@Service
public class NeedsFound {

  private static final String FORM = "eligibility-decision";

  private final FormAnswers answers;

  NeedsFound(FormAnswers answers) {
    this.answers = answers;
  }

  /** One after another; empty where eligibility was not decided, or nothing was found. */
  public Optional<String> of(String reference) {
    return said(reference)
        .map(said -> found(said).map(it -> line(it, said)).collect(Collectors.joining("\n")))
        .filter(lines -> !lines.isEmpty());
  }

  /**
   * All ten outcomes for whoever checks the decision: each that was found, and after them those
   * that are managed or do not apply. Empty where eligibility was not decided.
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

  /** Their codes, for rows that say how each is met; none where eligibility was not decided. */
  public List<String> codes(String reference) {
    return outcomes(reference).stream().map(CareOutcome::code).toList();
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
    String line = outcome.words() + ": " + found + (reason.isEmpty() ? "." : ". " + reason);
    return HelpToday.words(
            said.path(outcome.key() + "MetBy").asText(""),
            said.path(outcome.key() + "Willing").asText(""))
        .map(help -> line + "\n(" + help + ")")
        .orElse(line);
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
