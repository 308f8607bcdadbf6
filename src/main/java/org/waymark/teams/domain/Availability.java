package org.waymark.teams.domain;

/** Whether a worker is in on a day. */
public enum Availability {
  WORKING,
  /** Not in the worker's pattern, for example a Friday of somebody who works Monday to Thursday. */
  NOT_A_WORKING_DAY,
  ON_LEAVE,
  /** A weekend or a bank holiday. */
  CLOSED,
  LEFT
}
