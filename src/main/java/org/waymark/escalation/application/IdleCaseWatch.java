package org.waymark.escalation.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.escalation.Alarms;
import org.waymark.escalation.Alarms.Alarm;
import org.waymark.escalation.IdleCases;
import org.waymark.escalation.WorkNotice;
import org.waymark.escalation.persistence.LostClocks;

/**
 * Looks once an hour for cases that are open although nobody will ever do anything about them: no
 * process runs for them any more. It also settles alarms whose cause is gone.
 */
@Component
public class IdleCaseWatch {

  private static final Logger LOG = LoggerFactory.getLogger(IdleCaseWatch.class);
  private static final Duration INTERVAL = Duration.ofHours(1);
  // What was just recorded may have a process about to start.
  private static final Duration GRACE = Duration.ofHours(1);
  private static final int PAGE = 200;

  private final ObjectProvider<IdleCases> idle;
  private final AnsweringForCases answering;
  private final LostClocks lost;
  private final Alarms alarms;
  private Instant lastLook;

  IdleCaseWatch(
      ObjectProvider<IdleCases> idle, AnsweringForCases answering, LostClocks lost, Alarms alarms) {
    this.idle = idle;
    this.answering = answering;
    this.lost = lost;
    this.alarms = alarms;
  }

  /** Whether it is time to look again; asked by the sweep. */
  synchronized boolean isDue(Instant now) {
    boolean due = lastLook == null || !now.isBefore(lastLook.plus(INTERVAL));
    // Clocks that are set back start the hour anew.
    if (due || now.isBefore(lastLook)) {
      lastLook = now;
    }
    return due;
  }

  /**
   * Looks now.
   *
   * @return how many cases nobody works on
   */
  @Transactional
  public int look(Instant now) {
    List<String> found = new ArrayList<>();
    String last = "";
    for (List<String> page; !(page = page(now, last)).isEmpty(); ) {
      page.forEach(reference -> alarms.raise(alarm(reference)));
      found.addAll(page);
      last = page.get(page.size() - 1);
    }
    if (!found.isEmpty()) {
      LOG.warn("{} open cases have no process that runs", found.size());
    }
    settle(found);
    return found.size();
  }

  private List<String> page(Instant now, String after) {
    return idle.stream()
        .flatMap(port -> port.withoutProcess(now.minus(GRACE), after, PAGE).stream())
        .toList();
  }

  private void settle(List<String> withoutWork) {
    alarms.settleAllBut(WorkNotice.CASE_WITHOUT_WORK, withoutWork);
    List<String> incidents = lost.incidents();
    alarms.settleAllBut(WorkNotice.WORK_CANCELLED_OUTSIDE, incidents);
    alarms.settleAllBut(WorkNotice.WORK_GONE, incidents);
  }

  private Alarm alarm(String reference) {
    return new Alarm(
        WorkNotice.CASE_WITHOUT_WORK,
        reference,
        reference,
        "Case %s is open, but no process runs for it: nobody will be asked to do anything."
            .formatted(reference),
        Map.of(),
        answering.told(reference));
  }
}
