package org.waymark.outbox;

import org.waymark.outbox.Outbox.Notice;

/** Whether a notice that has reached nobody yet still tells anybody something. */
public interface Matters {

  /** False once what it speaks of is over. */
  boolean stillMatters(Notice notice);
}
