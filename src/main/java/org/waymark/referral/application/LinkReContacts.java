package org.waymark.referral.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Links those that fit now; what fits no more is neither linked nor counted any longer. */
  void link(String reference, List<CaseDetails> others) {
    Referral referral = referrals.of(reference);
    Set<ReContact> before = referral.reContacts();
    List<ReContact> now =
        others.stream()
            .filter(LinkReContacts::hadAnOutcome)
            .flatMap(other -> reContact(other, referral).stream())
            .toList();
    referral.follows(now);
    now.stream().filter(it -> !before.contains(it)).forEach(it -> link(referral, it));
    before.stream().filter(it -> !now.contains(it)).forEach(it -> drop(referral, it));
  }

  private void drop(Referral referral, ReContact gone) {
    if (referral.reContacts().stream().noneMatch(gone::isToTheSameCase)) {
      handling.unlink(referral.caseReference(), gone.earlierReference(), LinkKind.RE_CONTACT);
    }
    chronology.add(
        referral.caseReference(),
        "re-contact-corrected",
        "After a correction this does not count as a return within %d days of %s."
            .formatted(gone.withinDays(), gone.earlierReference()),
        CurrentUser.SYSTEM);
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
    handling.link(referral.caseReference(), reContact.earlierReference(), LinkKind.RE_CONTACT);
    chronology.add(
        referral.caseReference(),
        "re-contact",
        "The person came back within %d days of the outcome of %s."
            .formatted(reContact.withinDays(), reContact.earlierReference()),
        CurrentUser.SYSTEM);
  }
}
