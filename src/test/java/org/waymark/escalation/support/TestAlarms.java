package org.waymark.escalation.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.waymark.escalation.Alarms;
import org.waymark.outbox.NoticeKind;

/** Keeps the alarms that stand. */
public class TestAlarms implements Alarms {

  private final List<Alarm> standing = new ArrayList<>();

  public synchronized void reset() {
    standing.clear();
  }

  public synchronized List<Alarm> about(String caseReference) {
    return standing.stream().filter(one -> caseReference.equals(one.caseReference())).toList();
  }

  public synchronized List<Alarm> of(NoticeKind kind) {
    return standing.stream().filter(one -> one.kind() == kind).toList();
  }

  @Override
  public synchronized void raise(Alarm alarm) {
    boolean stands = standing.stream().anyMatch(one -> is(one, alarm.kind(), alarm.subject()));
    if (!stands) {
      standing.add(alarm);
    }
  }

  @Override
  public synchronized void settle(NoticeKind kind, String subject) {
    standing.removeIf(one -> is(one, kind, subject));
  }

  @Override
  public synchronized void settleAllBut(NoticeKind kind, Collection<String> subjects) {
    standing.removeIf(one -> one.kind() == kind && !subjects.contains(one.subject()));
  }

  private static boolean is(Alarm one, NoticeKind kind, String subject) {
    return one.kind() == kind && one.subject().equals(subject);
  }
}
