package org.waymark.referral.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory.LinkKind;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.Chronology;
import org.waymark.referral.domain.ReContact;
import org.waymark.referral.domain.Referral;
import org.waymark.referral.domain.ReferralOutcome;
import org.waymark.security.CurrentUser;

/** Links a referral with the earlier ones whose outcome it follows within 7 or 28 days. */
@Component
class LinkReContacts {

  private final Referrals referrals;
  private final CaseHandling handling;
  private final Chronology chronology;

  LinkReContacts(Referrals referrals, CaseHandling handling, Chronology chronology) {
    this.referrals = referrals;
    this.handling = handling;
    this.chronology = chronology;
  }

  void link(String reference, List<CaseDetails> others) {
    Referral referral = referrals.of(reference);
    others.stream()
        .filter(LinkReContacts::hadAnOutcome)
        .flatMap(other -> reContact(other, referral).stream())
        .forEach(reContact -> link(referral, reContact));
  }

  private static boolean hadAnOutcome(CaseDetails other) {
    return !other.open()
        && other.kind().equals(RecordContact.CASE_KIND)
        && !ReferralOutcome.ALREADY_OPEN.code().equals(other.outcome());
  }

  private static Optional<ReContact> reContact(CaseDetails earlier, Referral referral) {
    return ReContact.of(earlier.reference(), earlier.closedOn(), referral.receivedOn());
  }

  private void link(Referral referral, ReContact reContact) {
    referral.follows(reContact);
    handling.link(referral.caseReference(), reContact.earlierReference(), LinkKind.RE_CONTACT);
    chronology.add(
        referral.caseReference(),
        "re-contact",
        "The person came back within %d days of the outcome of %s."
            .formatted(reContact.withinDays(), reContact.earlierReference()),
        CurrentUser.SYSTEM);
  }
}
