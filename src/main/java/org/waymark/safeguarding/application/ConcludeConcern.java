package org.waymark.safeguarding.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseRegister;
import org.waymark.security.CurrentUser;

/** Closes a concern's case with what was decided as its outcome. */
@Service
@Transactional
public class ConcludeConcern {

  private final ConcernStep step;
  private final CaseRegister cases;

  ConcludeConcern(ConcernStep step, CaseRegister cases) {
    this.step = step;
    this.cases = cases;
  }

  /**
   * Closes the case.
   *
   * @throws IllegalStateException if feedback is not recorded yet: only a model that leads here too
   *     early can cause that, so it is no refusal of something a user asked for
   */
  public void conclude(String reference) {
    var concern = step.concern(reference);
    if (concern.concluded(step.now()).isPresent()) {
      throw new IllegalStateException(reference + " can't be concluded at " + concern.stage());
    }
    cases.close(reference, concern.decision().code());
    var text = "The concern was closed: " + concern.decision().words() + ".";
    step.note(Optional.empty(), concern, "concern-concluded", text, CurrentUser.SYSTEM);
  }
}
