package org.waymark.escalation.persistence;

import java.time.LocalDate;
import java.util.Map;
import org.waymark.escalation.domain.DuePair;

/** How a due pair is written down in an event. */
public final class PairOnRecord {

  private PairOnRecord() {}

  public static Map<String, LocalDate> of(DuePair pair) {
    return Map.of(
        "legalLastDay", pair.legalLastDay(), "operationalLastDay", pair.operationalLastDay());
  }
}
