package org.waymark.escalation.application;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.escalation.Alarms;
import org.waymark.escalation.Alarms.Alarm;
import org.waymark.escalation.WorkNotice;
import org.waymark.escalation.domain.SweepReport;
import org.waymark.escalation.persistence.ClaimedClocks;

/**
 * Makes heard that clocks can't be escalated: each is tried again later and later, and nobody is
 * reminded of its work meanwhile. A single failure may be bad luck; the second is not, nor is it if
 * more failed than could be escalated.
 */
@Component
public class FailingClocks {

  private static final String SUBJECT = "clocks";
  private static final List<String> TOLD =
      List.of("administrators", "service-managers", "process-owners");

  private final ClaimedClocks clocks;
  private final Alarms alarms;

  FailingClocks(ClaimedClocks clocks, Alarms alarms) {
    this.clocks = clocks;
    this.alarms = alarms;
  }

  /** Looks after a sweep, which did this. */
  @Transactional
  public void lookAfter(SweepReport report) {
    boolean mostFailed = report.failures() > report.clocks();
    if (mostFailed || clocks.failing(2) > 0) {
      int failing = clocks.failing(1);
      alarms.raise(
          new Alarm(
              WorkNotice.ESCALATION_FAILS,
              SUBJECT,
              null,
              "%d clocks can't be escalated: nobody is reminded of their work. The log names the cause; if it is the ladder or the register, deploy it corrected."
                  .formatted(failing),
              Map.of("clocks", String.valueOf(failing)),
              TOLD));
    } else if (clocks.failing(1) == 0) {
      alarms.settle(WorkNotice.ESCALATION_FAILS, SUBJECT);
    }
  }

  /** Whether more than half of the clocks that run can't be escalated. */
  boolean isMostOfThem() {
    int failing = clocks.failing(1);
    return failing > 0 && failing * 2 > clocks.running();
  }
}
