package org.waymark.referral.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Carried;

/** Duties that a gate question of triage set off, as far as nothing may end before they are met. */
@Component
class OpenDuties {

  private static final Set<String> SETTLED = Set.of("ours", "theirs");

  private final FormAnswers answers;

  OpenDuties(FormAnswers answers) {
    this.answers = answers;
  }

  /**
   * Triage found that councils dispute where the person lives, and it is not settled: one that was
   * sent to the Secretary of State goes on until it is determined (Care Act 2014 s.40).
   */
  boolean residenceDisputed(String reference) {
    return latest(reference, "triage-contact.residence").equals("disputed")
        && !SETTLED.contains(latest(reference, "settle-residence.result"));
  }

  /** Triage heard of a nearest relative's request, and nobody has passed it on yet. */
  boolean nearestRelativeWaits(String reference) {
    return latest(reference, "triage-contact.nearestRelativeRequest").equals("true")
        && answers.latest(reference, "nearest-relative-request").isEmpty();
  }

  private String latest(String reference, String field) {
    return answers
        .latestValue(reference, field)
        .map(Carried::value)
        .map(JsonNode::asText)
        .orElse("");
  }
}
