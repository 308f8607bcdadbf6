package org.waymark.referral.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.casefile.FormAnswers;

/**
 * The outcomes that the person can't achieve without help, as eligibility found them (SI 2015/313
 * reg 2), with the reasons: for the plan that meets them, and for whoever signs it off.
 */
@Service
public class NeedsFound {

  private static final String FORM = "eligibility-decision";
  private static final Set<String> MANAGES = Set.of("able", "not-relevant");

  private static final Map<String, String> OUTCOMES = new LinkedHashMap<>();

  static {
    OUTCOMES.put("nutrition", "Nutrition");
    OUTCOMES.put("hygiene", "Personal hygiene");
    OUTCOMES.put("toilet", "Toilet needs");
    OUTCOMES.put("clothing", "Being clothed");
    OUTCOMES.put("homeSafety", "Using the home safely");
    OUTCOMES.put("habitableHome", "A habitable home");
    OUTCOMES.put("relationships", "Family and personal relationships");
    OUTCOMES.put("work", "Work, training, education or volunteering");
    OUTCOMES.put("community", "Facilities and services in the community");
    OUTCOMES.put("caringForChild", "Caring for a child");
  }

  private final FormAnswers answers;

  NeedsFound(FormAnswers answers) {
    this.answers = answers;
  }

  /** One line each; empty where eligibility was not decided, or nothing was found. */
  public Optional<String> of(String reference) {
    return answers
        .latest(reference, FORM)
        .map(said -> lines(said.submission().answers()))
        .filter(lines -> !lines.isEmpty());
  }

  private static String lines(JsonNode said) {
    return OUTCOMES.entrySet().stream()
        .filter(outcome -> isFound(said.path(outcome.getKey() + "Unsupported").asText("")))
        .map(
            outcome -> {
              String reason = said.path(outcome.getKey() + "Reason").asText("").strip();
              return outcome.getValue() + (reason.isEmpty() ? "" : ": " + reason);
            })
        .collect(Collectors.joining("\n"));
  }

  private static boolean isFound(String ability) {
    return !ability.isBlank() && !MANAGES.contains(ability);
  }
}
