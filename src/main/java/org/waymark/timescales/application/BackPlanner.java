package org.waymark.timescales.application;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.timescales.RenewalPlan;
import org.waymark.timescales.RenewalPlanner;
import org.waymark.timescales.Timescales;

/** Plans a renewal from the register's renewal rows, and warns where the days do not fit. */
@Component
class BackPlanner implements RenewalPlanner {

  private final Timescales timescales;

  BackPlanner(Timescales timescales) {
    this.timescales = timescales;
  }

  @Override
  public RenewalPlan plan(LocalDate last) {
    LocalDate opens = day("renewal-window-opens", last);
    LocalDate requestBy = day("renewal-request-by", last);
    LocalDate assessmentsBy = day("renewal-assessments-by", last);
    long full = ChronoUnit.DAYS.between(requestBy, assessmentsBy);
    long days = Math.min(full, ChronoUnit.DAYS.between(opens, assessmentsBy));
    return new RenewalPlan(
        last,
        day("renewal-prompt-1", last),
        day("renewal-prompt-2", last),
        opens,
        requestBy,
        day("renewal-escalate", last),
        assessmentsBy,
        day("renewal-sign-by", last),
        days,
        days == full,
        sentence(opens, requestBy, days, full));
  }

  private LocalDate day(String key, LocalDate last) {
    return timescales.due(key, last, Map.of()).legalLastDay();
  }

  private static String sentence(LocalDate opens, LocalDate requestBy, long days, long full) {
    String request =
        "A request is needed by " + requestBy + " if assessments take " + full + " days";
    return days == full
        ? request + "; the window opens on " + opens + ", in time."
        : request
            + ", but the window opens only on "
            + opens
            + ": plan for assessments within "
            + days
            + " days of the request.";
  }
}
