package org.waymark.safeguarding.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.safeguarding.domain.Consent;
import org.waymark.safeguarding.domain.Gathering;
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
   * @param who whom it is about, where the case does not say so yet
   */
  public record Gathered(Consent consent, ReasonToGoOn reason, boolean difficulty, WhoItIs who) {}

  private final ConcernStep step;
  private final PersonOfConcern person;

  GatherInformation(ConcernStep step, PersonOfConcern person) {
    this.step = step;
    this.person = person;
  }

  /** Why the person can't be said to be that one. */
  public Optional<Refusal> whoIsRefused(WhoItIs who, String by) {
    return person.refusal(who, by);
  }

  /** Records it, or says why not. */
  public Optional<Refusal> gather(String reference, Gathered found, String by) {
    var concern = step.concern(reference);
    var gathering =
        new Gathering(found.consent(), found.reason(), found.difficulty(), by, step.now());
    var refusal = person.refusal(found.who(), by).or(() -> concern.gathered(gathering));
    if (refusal.isEmpty()) {
      person.identify(concern, found.who(), by);
    }
    return step.note(
        refusal, concern, "concern-information", "Information on the concern was gathered.", by);
  }
}
