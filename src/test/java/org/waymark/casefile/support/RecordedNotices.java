package org.waymark.casefile.support;

import java.util.ArrayList;
import java.util.List;
import org.waymark.outbox.Outbox;

/** The notices that the case file gave to the outbox, for tests to look at. */
public class RecordedNotices implements Outbox {

  private final List<Notice> notices = new ArrayList<>();

  @Override
  public void notify(Notice notice) {
    notices.add(notice);
  }

  @Override
  public void notifyOnce(List<Notice> all) {
    notifyAll(all);
  }

  @Override
  public void notifyAll(List<Notice> all) {
    notices.addAll(all);
  }

  /** All since the last call. */
  public List<Notice> taken() {
    var taken = List.copyOf(notices);
    notices.clear();
    return taken;
  }

  @Override
  public void send(ProcessMessage message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void offer(ProcessMessage message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void event(String caseReference, Record event) {
    throw new UnsupportedOperationException();
  }
}
