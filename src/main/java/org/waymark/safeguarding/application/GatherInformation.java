package org.waymark.safeguarding.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.safeguarding.domain.Concern;
import org.waymark.safeguarding.domain.Consent;
import org.waymark.safeguarding.domain.ReasonToGoOn;
import org.waymark.safeguarding.domain.Refusal;

/** The person was made safe as far as can be, and what is known was gathered. */
@Service
@Transactional
public class GatherInformation {

  /**
   * What of it steers or is counted.
   *
   * @param reason why to go on without agreement, or null
   * @param difficulty whether the person would have substantial difficulty in being involved
   * @param samePersonAs a case about the same person, to link by, or null
   */
  public record Gathered(
      Consent consent, ReasonToGoOn reason, boolean difficulty, String samePersonAs) {}

  private final ConcernStep step;
  private final CaseRegister cases;
  private final CaseAccess access;

  GatherInformation(ConcernStep step, CaseRegister cases, CaseAccess access) {
    this.step = step;
    this.cases = cases;
    this.access = access;
  }

  /** Records it, or says why not. */
  public Optional<Refusal> gather(String reference, Gathered gathered, String by) {
    var concern = step.concern(reference);
    var other = gathered.samePersonAs();
    if (other != null && visibleWithPerson(other, by).isEmpty()) {
      return Optional.of(
          new Refusal("samePersonAs", "There is no such case about a person that you may see."));
    }
    var refusal =
        concern.gathered(
            gathered.consent(), gathered.reason(), gathered.difficulty(), by, step.now());
    if (refusal.isEmpty() && other != null) {
      identify(concern, visibleWithPerson(other, by).orElseThrow());
    }
    return step.note(
        refusal, concern, "concern-information", "Information on the concern was gathered.", by);
  }

  private Optional<CaseSummary> visibleWithPerson(String reference, String user) {
    return cases
        .find(reference)
        .filter(found -> found.personId() != null && access.maySee(user, reference));
  }

  // Whoever the case is already about stays: to change that is a correction, not a side effect.
  private void identify(Concern concern, CaseSummary other) {
    cases
        .find(concern.reference())
        .filter(own -> own.personId() == null)
        .ifPresent(own -> cases.identify(own.reference(), other.personId()));
  }
}
