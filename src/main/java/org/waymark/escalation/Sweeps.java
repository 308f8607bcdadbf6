package org.waymark.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the engine must know of sweeps in order to keep their timer going. */
public interface Sweeps {

  /** The process whose timer starts them, and where incidents of the whole service stand. */
  String PROCESS = "escalate-overdue-work";

  /** How much time lies between two of them. */
  Duration interval();

  /** How often somebody looks whether their timer would still run. */
  Duration watchedEvery();

  /**
   * Whether no node sweeps just now. Where that is so, none begins before the caller's transaction
   * has ended.
   */
  boolean noneUnderWay();

  /** When the youngest of those began that were completed. */
  Optional<Instant> lastCompletedBegan();
}
