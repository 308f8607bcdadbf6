package org.waymark.outbox.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.outbox.Outbox;
import org.waymark.outbox.Outbox.Notice;
import org.waymark.outbox.persistence.Entry;
import org.waymark.outbox.persistence.EntryStore;

/** Tells the administrators, once, of each message that has waited too long for a receiver. */
@Component
class OverdueStep {

  private static final String TOLD = "administrators";

  private final EntryStore entries;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final OutboxProperties properties;
  private final Clock clock;

  OverdueStep(
      EntryStore entries,
      Outbox outbox,
      TransactionTemplate transaction,
      OutboxProperties properties,
      Clock clock) {
    this.entries = entries;
    this.outbox = outbox;
    this.transaction = transaction;
    this.properties = properties;
    this.clock = clock;
  }

  void run() {
    transaction.executeWithoutResult(
        status -> {
          List<Entry> overdue =
              entries.markOverdue(
                  clock.instant().minus(properties.overdueAfter()),
                  clock.instant(),
                  properties.batch());
          outbox.notifyAll(overdue.stream().map(OverdueStep::notice).toList());
        });
  }

  private static Notice notice(Entry message) {
    return OutboxNotice.MESSAGE_NOT_AWAITED.to(
        TOLD,
        message.caseReference(),
        Map.of("message", message.name(), "since", message.createdAt().toString()));
  }
}
