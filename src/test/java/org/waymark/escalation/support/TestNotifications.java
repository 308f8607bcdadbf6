package org.waymark.escalation.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.outbox.NoticeKind;
import org.waymark.outbox.Outbox;
import org.waymark.outbox.Outbox.Notice;

/** Keeps the notices of transactions that committed; refuses those of spoilt cases. */
public class TestNotifications implements Outbox {

  private final List<Notice> sent = new ArrayList<>();
  private final Set<String> spoilt = new HashSet<>();

  public void reset() {
    sent.clear();
    spoilt.clear();
  }

  /** From now on a batch fails that holds a notice about this case. */
  public void spoil(String caseReference) {
    spoilt.add(caseReference);
  }

  public void mend() {
    spoilt.clear();
  }

  @Override
  public void notifyOnce(List<Notice> all) {
    notifyAll(all);
  }

  @Override
  public void notifyAll(List<Notice> notices) {
    if (notices.stream().anyMatch(notice -> spoilt.contains(notice.caseReference()))) {
      throw new IllegalStateException("a notice that cannot be written");
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            synchronized (sent) {
              sent.addAll(notices);
            }
          }
        });
  }

  @Override
  public void notify(Notice notice) {
    notifyAll(List.of(notice));
  }

  @Override
  public void send(ProcessMessage message) {
    throw new UnsupportedOperationException("Escalation sends notices only");
  }

  @Override
  public void offer(ProcessMessage message) {
    send(message);
  }

  @Override
  public void event(String caseReference, Record event) {
    throw new UnsupportedOperationException("Escalation sends notices only");
  }

  /** Of one kind, for example {@code sweep-stopped}. */
  public List<Notice> of(NoticeKind kind) {
    synchronized (sent) {
      return sent.stream().filter(one -> one.kind().equals(kind)).toList();
    }
  }

  public List<Notice> about(String caseReference) {
    synchronized (sent) {
      return sent.stream().filter(one -> one.caseReference().equals(caseReference)).toList();
    }
  }
}
