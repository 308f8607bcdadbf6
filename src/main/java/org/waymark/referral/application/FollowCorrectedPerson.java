package org.waymark.referral.application;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseDirectory.LinkKind;
import org.waymark.casefile.CaseIdentified;
import org.waymark.casefile.CasesMoved;
import org.waymark.referral.domain.ReContact;

/**
 * A referral that was filed under the wrong person follows the right person's earlier outcomes.
 * Later referrals follow its own: the wrong person's no longer, the right person's from now on.
 */
@Service
class FollowCorrectedPerson {

  private final Referrals referrals;
  private final FindOpenCases earlier;
  private final CaseDirectory directory;

  FollowCorrectedPerson(Referrals referrals, FindOpenCases earlier, CaseDirectory directory) {
    this.referrals = referrals;
    this.earlier = earlier;
    this.directory = directory;
  }

  @EventListener
  @Transactional
  public void on(CaseIdentified said) {
    String moved = said.caseReference();
    if (said.before() != null) {
      linkAnew(moved, said.personId());
    }
  }

  /** As if each had been corrected: the joined record's referrals follow one another. */
  @EventListener
  @Transactional
  public void on(CasesMoved moved) {
    moved.caseReferences().forEach(reference -> linkAnew(reference, moved.to()));
  }

  private void linkAnew(String moved, UUID person) {
    if (referrals.find(moved).isPresent()) {
      earlier.linkAnew(moved);
      Stream.concat(followers(moved), toFollow(moved, person))
          .distinct()
          .toList()
          .forEach(earlier::linkAnew);
    }
  }

  private Stream<String> followers(String moved) {
    return directory.linksOf(moved).stream()
        .filter(link -> link.kind() == LinkKind.RE_CONTACT && link.to().equals(moved))
        .map(CaseDirectory.CaseLink::from);
  }

  private Stream<String> toFollow(String moved, UUID person) {
    return directory.details(moved).filter(it -> !it.open()).stream()
        .flatMap(
            it ->
                directory.ofPerson(person).stream()
                    .map(CaseDetails::reference)
                    .filter(other -> !other.equals(moved) && follows(other, it)));
  }

  private boolean follows(String other, CaseDetails moved) {
    return referrals
        .find(other)
        .flatMap(it -> ReContact.of(moved.reference(), moved.closedOn(), it.receivedOn()))
        .isPresent();
  }
}
