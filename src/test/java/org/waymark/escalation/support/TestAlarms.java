package org.waymark.escalation.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.waymark.escalation.Alarms;

/** Keeps the alarms that stand. */
public class TestAlarms implements Alarms {

  private final List<Alarm> standing = new ArrayList<>();

  public synchronized void reset() {
    standing.clear();
  }

  public synchronized List<Alarm> about(String caseReference) {
    return standing.stream().filter(one -> caseReference.equals(one.caseReference())).toList();
  }

  public synchronized List<Alarm> ofType(String type) {
    return standing.stream().filter(one -> one.type().equals(type)).toList();
  }

  @Override
  public synchronized void raise(Alarm alarm) {
    boolean stands = standing.stream().anyMatch(one -> is(one, alarm.type(), alarm.subject()));
    if (!stands) {
      standing.add(alarm);
    }
  }

  @Override
  public synchronized void settle(String type, String subject) {
    standing.removeIf(one -> is(one, type, subject));
  }

  @Override
  public synchronized void settleAllBut(String type, Collection<String> subjects) {
    standing.removeIf(one -> one.type().equals(type) && !subjects.contains(one.subject()));
  }

  private static boolean is(Alarm one, String type, String subject) {
    return one.type().equals(type) && one.subject().equals(subject);
  }
}
