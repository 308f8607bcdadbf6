package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Recorded;
import org.waymark.referral.domain.Referral;
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
      Set.of(RecordContact.FORM, "triage-contact", "strengths-conversation");
  static final String IMPORTED_CONTACT = "contact";

  private final SafeguardingConcerns concerns;
  private final FormAnswers answers;
  private final Referrals referrals;
  private final CurrentUser user;

  RaiseReferralConcern(
      SafeguardingConcerns concerns, FormAnswers answers, Referrals referrals, CurrentUser user) {
    this.referrals = referrals;
    this.concerns = concerns;
    this.answers = answers;
    this.user = user;
  }

  /** Raises what the latest such answer said, or the imported contact; returns its reference. */
  @Transactional
  public String raise(String reference) {
    Optional<Recorded> said =
        answers.of(reference).stream()
            .filter(answer -> FORMS_THAT_ASK.contains(answer.submission().form()))
            .reduce((earlier, later) -> later);
    String occurrence = said.map(RaiseReferralConcern::occurrence).orElse(IMPORTED_CONTACT);
    return concerns.raise(
        new RaiseConcern(reference, occurrence, null, user.id(), told(reference, said)));
  }

  /** What a concern is known by that these answers raised. */
  static String occurrence(Recorded said) {
    return "form-answer:" + said.id();
  }

  /** The council was told with the contact, however late it was typed in; else it is told now. */
  private LocalDate told(String reference, Optional<Recorded> said) {
    boolean later = said.isPresent() && !said.get().submission().form().equals(RecordContact.FORM);
    return later ? null : referrals.find(reference).map(Referral::receivedOn).orElse(null);
  }
}
