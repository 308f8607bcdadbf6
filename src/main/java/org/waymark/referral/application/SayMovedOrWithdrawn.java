package org.waymark.referral.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.FieldProblem;
import org.waymark.referral.MovedOrWithdrawn;
import org.waymark.referral.application.Leavings.Progress;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.Leaving;
import org.waymark.referral.domain.Leaving.Way;
import org.waymark.security.CurrentUser;

/**
 * Somebody says, outside any form, that a person moved away or no longer wants what was asked for.
 * One at a time: whoever comes second finds out that it was said already.
 */
@Service
@Transactional
class SayMovedOrWithdrawn implements MovedOrWithdrawn {

  private static final String RESTRICTED =
      "The record is restricted. Ask those who are named on it, or a manager.";
  private static final String NOT_OPEN = "This can be said only of a referral that is open.";
  private static final String ENDING =
      "It was said already that the person moved away or no longer wants this: the referral is"
          + " ending, and what is still to do stands under open work.";
  private static final String LOOKED_AT =
      "It was said already that the person no longer wants this. A senior practitioner decides"
          + " whether that may stand.";
  private static final String NOT_HEARD =
      "The referral can't take this up at the moment. Say it on the form of its open task.";

  private final CaseFileDoor door;
  private final CaseDirectory cases;
  private final CaseAccess access;
  private final CurrentUser user;
  private final Referrals referrals;
  private final Leavings leavings;
  private final LeavingSurroundings surroundings;
  private final LeaveReferral leave;

  SayMovedOrWithdrawn(
      CaseFileDoor door,
      CaseDirectory cases,
      CaseAccess access,
      CurrentUser user,
      Referrals referrals,
      Leavings leavings,
      LeavingSurroundings surroundings,
      LeaveReferral leave) {
    this.door = door;
    this.cases = cases;
    this.access = access;
    this.user = user;
    this.referrals = referrals;
    this.leavings = leavings;
    this.surroundings = surroundings;
    this.leave = leave;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> notNow(String reference) {
    boolean open = cases.details(reference).filter(CaseDetails::open).isPresent();
    if (!open || referrals.find(reference).isEmpty()) {
      return Optional.of(NOT_OPEN);
    }
    return leavings.progress(reference) == Progress.ENDING ? Optional.of(ENDING) : Optional.empty();
  }

  @Override
  public Answer say(String reference, Said said) {
    // Whoever comes second waits here, and then finds what the first has said.
    referrals.findAlone(reference);
    return shut(reference)
        .or(() -> notNow(reference).map(NotNow::new))
        .or(() -> invalid(reference, said))
        .orElseGet(() -> take(reference, new TypedLeaving(said).leaving()));
  }

  private Optional<Answer> shut(String reference) {
    Optional<String> refused = door.refusal();
    if (refused.isPresent()) {
      return Optional.of(new NotAllowed(refused.get()));
    }
    if (cases.details(reference).isEmpty()) {
      return Optional.of(new NoSuchCase());
    }
    return access.maySee(user.id(), reference)
        ? Optional.empty()
        : Optional.of(new NotAllowed(RESTRICTED));
  }

  private Optional<Answer> invalid(String reference, Said said) {
    List<FieldProblem> problems =
        new TypedLeaving(said)
            .refusals(surroundings.of(reference)).stream().map(this::problem).toList();
    return problems.isEmpty() ? Optional.empty() : Optional.of(new Invalid(problems));
  }

  private FieldProblem problem(FieldRefusal refusal) {
    return new FieldProblem(refusal.field(), refusal.message());
  }

  private Answer take(String reference, Leaving leaving) {
    if (leaving.way() == Way.WITHDRAWN && leavings.progress(reference) == Progress.LOOKED_AT) {
      return new NotNow(LOOKED_AT);
    }
    return leave.take(reference, leaving, user.id()) ? new Done() : new NotNow(NOT_HEARD);
  }
}
