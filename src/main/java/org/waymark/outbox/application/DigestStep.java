package org.waymark.outbox.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.outbox.domain.Digest;
import org.waymark.outbox.persistence.DigestStore;
import org.waymark.outbox.persistence.EmailStore;
import org.waymark.outbox.persistence.Entry;

/** Makes one e-mail of all that waits for a person, once the first of it has waited long enough. */
@Component
class DigestStep {

  private static final int PEOPLE = 200;

  private final DigestStore digests;
  private final EmailStore emails;
  private final NoticeLines lines;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DigestStep(
      DigestStore digests,
      EmailStore emails,
      NoticeLines lines,
      TransactionTemplate transaction,
      Clock clock) {
    this.digests = digests;
    this.emails = emails;
    this.lines = lines;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Writes the digests that are due, a transaction for each person. */
  void run() {
    digests
        .due(clock.instant(), PEOPLE)
        .forEach(person -> transaction.executeWithoutResult(status -> write(person)));
  }

  private void write(String person) {
    if (!digests.tryLock(person)) {
      return; // another worker is writing it
    }
    List<Entry> waiting = digests.waitingFor(person);
    if (waiting.isEmpty()) {
      return; // another worker has just written it
    }
    Digest digest = Digest.of(waiting.stream().map(lines::line).toList(), lines.overview());
    long email =
        emails.insert(person, digest.subject(), digest.body(), waiting.size(), clock.instant());
    digests.leaveIn(email, person, waiting.stream().map(Entry::id).toList());
  }
}
