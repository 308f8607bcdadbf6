package org.waymark.benchmark;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Measures how long an engine's own job executor takes for work that is due. */
final class Timed {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Timed() {}

  /** Seconds from the start of the job executor until the work is done. */
  static double run(ProcessEngine engine, BooleanSupplier done) {
    JobExecutor executor =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    long began = System.nanoTime();
    executor.start();
    try {
      while (!done.getAsBoolean()) {
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
          throw new AssertionError("The work was not done in " + PATIENCE);
        }
        LockSupport.parkNanos(10_000_000);
      }
      return (System.nanoTime() - began) / 1e9;
    } finally {
      executor.shutdown();
    }
  }
}
