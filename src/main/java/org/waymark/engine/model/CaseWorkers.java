package org.waymark.engine.model;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.security.AccountStanding;
import org.waymark.teams.Teams;
import org.waymark.timescales.WorkingCalendar;

/**
 * Work goes on to the worker who holds the case, or on a day away to whoever covers, where the
 * model names nobody and they are of the role that is asked: whoever has just finished a form finds
 * the next one. Where nobody covers it is the team's. Nobody gets any whose account is over.
 */
@Component
public class CaseWorkers {

  private final CaseDirectory cases;
  private final Teams teams;
  private final AccountStanding standing;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CaseWorkers(
      CaseDirectory cases,
      Teams teams,
      AccountStanding standing,
      WorkingCalendar calendar,
      Clock clock) {
    this.cases = cases;
    this.teams = teams;
    this.standing = standing;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Who goes on.
   *
   * @param group to whom the work is offered, or null
   */
  Optional<String> of(String caseReference, String group) {
    return group == null
        ? Optional.empty()
        : worker(caseReference)
            .filter(worker -> isOf(worker, group))
            .filter(worker -> !isOver(worker));
  }

  /** Whether somebody's account is over, so that they get no work. */
  boolean isOver(String user) {
    return standing.isOver(user);
  }

  private Optional<String> worker(String caseReference) {
    return teams.allocatedWorker(caseReference).isPresent()
        ? teams.actingWorker(caseReference, calendar.dateOf(clock.instant()))
        : cases.details(caseReference).map(CaseDetails::worker);
  }

  // Whoever finished the form need not be one who sees who is in which group.
  private static boolean isOf(String worker, String group) {
    CommandContext context = Context.getCommandContext();
    return context.runWithoutAuthorization(
        () ->
            context
                    .getReadOnlyIdentityProvider()
                    .createGroupQuery(context)
                    .groupMember(worker)
                    .groupId(group)
                    .count()
                > 0);
  }
}
