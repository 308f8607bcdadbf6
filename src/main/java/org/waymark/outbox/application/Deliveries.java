package org.waymark.outbox.application;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.outbox.OutboxDelivery;

/** The two rounds of delivery: inside this service, and out to the mail server. */
@Component
class Deliveries implements OutboxDelivery {

  private final EntryRunner entries;
  private final OverdueStep overdue;
  private final NoticeStep notices;
  private final DigestStep digests;
  private final EmailStep emails;
  private final Clock clock;
  private final AtomicReference<Instant> lastRound = new AtomicReference<>();

  Deliveries(
      EntryRunner entries,
      OverdueStep overdue,
      NoticeStep notices,
      DigestStep digests,
      EmailStep emails,
      Clock clock) {
    this.entries = entries;
    this.overdue = overdue;
    this.notices = notices;
    this.digests = digests;
    this.emails = emails;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.NEVER)
  public int deliverDue() {
    return deliverInside() + deliverEmails();
  }

  /** Messages, events, and notices into digests. */
  int deliverInside() {
    int settled = entries.run();
    overdue.run();
    settled += notices.run();
    digests.run();
    lastRound.set(clock.instant());
    return settled;
  }

  /** E-mails; apart from the rest, because a slow mail server must not hold it up. */
  int deliverEmails() {
    return emails.run();
  }

  /** When a round inside was last completed, or null if none was yet. */
  Instant lastRound() {
    return lastRound.get();
  }
}
