package org.waymark.referral.application;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Recorded;
import org.waymark.safeguarding.RaiseConcern;
import org.waymark.safeguarding.SafeguardingConcerns;
import org.waymark.security.CurrentUser;

/**
 * Raises the worry of a contact, a triage or a conversation as a safeguarding concern of its own:
 * one concern for each answer that said so, however often it is asked (Care Act 2014 s.42).
 */
@Service
public class RaiseReferralConcern {

  private static final Set<String> FORMS_THAT_ASK =
      Set.of("record-contact", "triage-contact", "strengths-conversation");
  private static final String IMPORTED_CONTACT = "contact";

  private final SafeguardingConcerns concerns;
  private final FormAnswers answers;
  private final CurrentUser user;

  RaiseReferralConcern(SafeguardingConcerns concerns, FormAnswers answers, CurrentUser user) {
    this.concerns = concerns;
    this.answers = answers;
    this.user = user;
  }

  /** Raises what the latest such answer said, or the imported contact; returns its reference. */
  @Transactional
  public String raise(String reference) {
    return concerns.raise(
        new RaiseConcern(reference, occurrence(reference), null, user.id(), null));
  }

  private String occurrence(String reference) {
    return answers.of(reference).stream()
        .filter(answer -> FORMS_THAT_ASK.contains(answer.submission().form()))
        .reduce((earlier, later) -> later)
        .map(Recorded::id)
        .map(id -> "form-answer:" + id)
        .orElse(IMPORTED_CONTACT);
  }
}
