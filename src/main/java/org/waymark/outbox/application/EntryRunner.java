package org.waymark.outbox.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.outbox.MessageDelivery.NobodyWaitsException;
import org.waymark.outbox.persistence.Entry;
import org.waymark.outbox.persistence.EntryState;
import org.waymark.outbox.persistence.EntryStore;

/**
 * Delivers messages and events, each in a transaction of its own that also marks it as delivered:
 * it happens and is marked, or neither. What fails is put off and never given up.
 */
@Component
class EntryRunner {

  private static final Logger LOG = LoggerFactory.getLogger(EntryRunner.class);

  /**
   * After this long, others take again what a worker took and has not settled. This is how long a
   * worker that was killed delays what it held; a slow one loses nothing by it, since each row is
   * locked while it is delivered.
   */
  static final Duration HELD = Duration.ofMinutes(1);

  private static final int BATCH = 50;

  private final List<EntryDelivery> deliveries;
  private final EntryStore entries;
  private final TransactionTemplate transaction;
  private final OutboxProperties properties;
  private final Clock clock;

  EntryRunner(
      List<EntryDelivery> deliveries,
      EntryStore entries,
      TransactionTemplate transaction,
      OutboxProperties properties,
      Clock clock) {
    this.deliveries = deliveries;
    this.entries = entries;
    this.transaction = transaction;
    this.properties = properties;
    this.clock = clock;
  }

  /** Delivers what is due and returns how many entries were settled. */
  int run() {
    return deliveries.stream().mapToInt(this::run).sum();
  }

  private int run(EntryDelivery delivery) {
    int settled = 0;
    List<Entry> held;
    do {
      held = hold(delivery);
      settled += (int) held.stream().filter(entry -> settles(delivery, entry)).count();
    } while (held.size() == BATCH);
    return settled;
  }

  private List<Entry> hold(EntryDelivery delivery) {
    return transaction.execute(
        status ->
            entries.hold(delivery.type(), clock.instant(), clock.instant().plus(HELD), BATCH));
  }

  private boolean settles(EntryDelivery delivery, Entry entry) {
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              status ->
                  entries
                      .lockWaiting(entry.id())
                      .map(
                          waiting -> {
                            deliver(delivery, waiting);
                            return true;
                          })
                      .orElse(false)));
    } catch (NobodyWaitsException nobody) {
      return nobodyWaits(entry);
    } catch (RuntimeException failure) {
      LOG.warn("Entry {} of the outbox failed: {}", entry.id(), Failures.kindOf(failure));
      putOff(entry, Failures.kindOf(failure));
      return false;
    }
  }

  private void deliver(EntryDelivery delivery, Entry entry) {
    try {
      delivery.deliver(entry);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException("The entry cannot be read", failure);
    }
    entries.settle(List.of(entry.id()), EntryState.DELIVERED, null, clock.instant());
  }

  private boolean nobodyWaits(Entry entry) {
    if (entry.mustArrive()) {
      putOff(entry, "nobody waits for it yet");
      return false;
    }
    transaction.executeWithoutResult(
        status ->
            entries.settle(List.of(entry.id()), EntryState.NOT_AWAITED, null, clock.instant()));
    return true;
  }

  private void putOff(Entry entry, String problem) {
    Duration wait = properties.messageBackoff().after(entry.attempts());
    transaction.executeWithoutResult(
        status -> entries.putOff(entry.id(), clock.instant().plus(wait), problem));
  }
}
