package org.waymark.timescales;

/** What a timescale rests on. It decides how early and how high overdue work climbs. */
public enum Basis {
  /** An Act or a statutory instrument: the row may be made stricter, never laxer. */
  STATUTE,
  /** Statutory or national guidance: expected, and departed from only with a reason. */
  GUIDANCE,
  /** A target that the council sets for itself. */
  LOCAL
}
