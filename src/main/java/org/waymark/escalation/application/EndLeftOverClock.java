package org.waymark.escalation.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseAccess;
import org.waymark.escalation.Alarms;
import org.waymark.escalation.LeftOverClocks;
import org.waymark.escalation.OpenTasks;
import org.waymark.escalation.WorkNotice;
import org.waymark.escalation.domain.LeftOverClockPolicy;
import org.waymark.escalation.persistence.ClockRow;
import org.waymark.escalation.persistence.ClockTable;
import org.waymark.escalation.persistence.LostClocks;
import org.waymark.security.CurrentUser;
import org.waymark.writing.Texts;

/** Lets a manager end a clock whose work is gone, and say why. */
@Service
@Transactional
class EndLeftOverClock implements LeftOverClocks {

  private final ClockTable clocks;
  private final LostClocks lost;
  private final OpenTasks work;
  private final AnsweringForCases answering;
  private final CaseAccess access;
  private final Alarms alarms;
  private final CurrentUser user;
  private final Clock time;

  EndLeftOverClock(
      ClockTable clocks,
      LostClocks lost,
      OpenTasks work,
      AnsweringForCases answering,
      CaseAccess access,
      Alarms alarms,
      CurrentUser user,
      Clock time) {
    this.clocks = clocks;
    this.lost = lost;
    this.work = work;
    this.answering = answering;
    this.access = access;
    this.alarms = alarms;
    this.user = user;
    this.time = time;
  }

  @Override
  @Transactional(readOnly = true)
  public List<LeftOver> of(String caseReference) {
    return lost.of(caseReference);
  }

  @Override
  public boolean mayEnd(String caseReference) {
    return access.maySee(user.id(), caseReference)
        && answering.mayEnd(user.groups(), caseReference);
  }

  @Override
  public Answer end(String caseReference, UUID id, String reason) {
    if (!mayEnd(caseReference)) {
      return Answer.NOT_THEIRS;
    }
    String said = reason == null ? "" : Texts.kept(reason);
    if (said.length() < SHORTEST_REASON
        || said.length() > LONGEST_REASON
        || !LeftOverClockPolicy.says(said)) {
      return Answer.WRONG_REASON;
    }
    Optional<ClockRow> found =
        clocks.hold(id).filter(clock -> clock.caseReference().equals(caseReference));
    return found.map(clock -> end(clock, said)).orElse(Answer.NO_SUCH_CLOCK);
  }

  private Answer end(ClockRow clock, String reason) {
    if (!clock.isOpen()) {
      return Answer.ENDED_BEFORE;
    }
    if (work.hasWork(clock.id())) {
      return Answer.STILL_WORK;
    }
    clocks.cancel(clock.id(), time.instant(), user.id(), reason);
    if (clock.lostWith() != null && !lost.areKnownBy(clock.lostWith())) {
      alarms.settle(WorkNotice.WORK_CANCELLED_OUTSIDE, clock.lostWith());
      alarms.settle(WorkNotice.WORK_GONE, clock.lostWith());
    }
    return Answer.DONE;
  }
}
