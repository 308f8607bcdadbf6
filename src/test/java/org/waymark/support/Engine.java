package org.waymark.support;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Runs the engine's due work in a test, in place of the job executor. */
@Component
public class Engine {

  private static final int MORE_THAN_ANY_TEST_NEEDS = 1000;

  private final ManagementService management;

  public Engine(ManagementService management) {
    this.management = management;
  }

  /** Runs the due jobs of a case, and what they cause, until none is left. */
  public void runDueJobs(String caseReference, String processInstanceId) {
    for (int run = 0; run < MORE_THAN_ANY_TEST_NEEDS; run++) {
      List<Job> due =
          management
              .createJobQuery()
              .processInstanceId(processInstanceId)
              .duedateLowerThan(new java.util.Date(ClockUtil.getCurrentTime().getTime() + 1))
              .withRetriesLeft()
              .list();
      if (due.isEmpty()) {
        return;
      }
      due.forEach(job -> management.executeJob(job.getId()));
    }
    throw new AssertionError("The jobs of " + caseReference + " never end");
  }
}
