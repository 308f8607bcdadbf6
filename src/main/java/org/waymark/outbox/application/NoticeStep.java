package org.waymark.outbox.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.outbox.Recipients;
import org.waymark.outbox.Recipients.Person;
import org.waymark.outbox.domain.Sentences;
import org.waymark.outbox.persistence.DigestStore;
import org.waymark.outbox.persistence.DigestStore.Addressee;
import org.waymark.outbox.persistence.Entry;
import org.waymark.outbox.persistence.EntryState;
import org.waymark.outbox.persistence.EntryStore;
import org.waymark.outbox.persistence.EntryType;

/** Passes notices to the people behind their recipients, in whose next digest they then stand. */
@Component
class NoticeStep {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeStep.class);

  private final EntryStore entries;
  private final DigestStore digests;
  private final Recipients recipients;
  private final StillMatters matters;
  private final Sentences sentences;
  private final TransactionTemplate transaction;
  private final OutboxProperties properties;
  private final Clock clock;

  NoticeStep(
      EntryStore entries,
      DigestStore digests,
      Recipients recipients,
      StillMatters matters,
      Sentences sentences,
      TransactionTemplate transaction,
      OutboxProperties properties,
      Clock clock) {
    this.entries = entries;
    this.digests = digests;
    this.recipients = recipients;
    this.matters = matters;
    this.sentences = sentences;
    this.transaction = transaction;
    this.properties = properties;
    this.clock = clock;
  }

  /** Passes on what is due, batch by batch, and returns how many notices were settled. */
  int run() {
    int settled = 0;
    Batch batch;
    do {
      batch = nextBatch();
      settled += batch.settled();
    } while (batch.taken() == properties.batch());
    return settled;
  }

  private record Batch(int taken, int settled) {}

  private Batch nextBatch() {
    try {
      return transaction.execute(
          status -> {
            List<Entry> due = due();
            return new Batch(due.size(), passOn(due));
          });
    } catch (RuntimeException failure) {
      LOG.warn("A batch of notices failed, so each goes alone: {}", Failures.kindOf(failure));
      return oneByOne();
    }
  }

  private Batch oneByOne() {
    List<Entry> notices = transaction.execute(status -> due());
    return new Batch(notices.size(), notices.stream().mapToInt(this::alone).sum());
  }

  private int alone(Entry notice) {
    try {
      return transaction.execute(
          status -> passOn(entries.lockWaiting(notice.id()).stream().toList()));
    } catch (RuntimeException failure) {
      Instant later = clock.instant().plus(properties.longestMessageRetry());
      transaction.executeWithoutResult(
          status -> entries.putOff(notice.id(), later, Failures.kindOf(failure)));
      return 0;
    }
  }

  private List<Entry> due() {
    return entries.lockDue(EntryType.NOTICE, clock.instant(), properties.batch());
  }

  private int passOn(List<Entry> notices) {
    Map<String, List<Person>> people = new HashMap<>();
    List<Addressee> addressees = new ArrayList<>();
    List<Long> known = new ArrayList<>();
    List<Entry> unknown = new ArrayList<>();
    for (Entry notice : notices) {
      List<Person> reached = people.computeIfAbsent(notice.recipient(), recipients::of);
      reached.forEach(person -> addressees.add(addressee(notice, person)));
      if (reached.isEmpty()) {
        unknown.add(notice);
      } else {
        known.add(notice.id());
      }
    }
    digests.address(addressees);
    entries.settle(known, EntryState.DELIVERED, null, clock.instant());
    return known.size() + forNobody(unknown);
  }

  /** What still matters waits for somebody; the rest is closed. Returns how many were closed. */
  private int forNobody(List<Entry> notices) {
    Map<Boolean, List<Long>> ids =
        notices.stream()
            .collect(
                Collectors.partitioningBy(
                    matters::stillMatters, Collectors.mapping(Entry::id, Collectors.toList())));
    entries.settle(ids.get(false), EntryState.NOT_AWAITED, EntryStore.NOBODY, clock.instant());
    entries.putOffForNobody(ids.get(true), clock.instant().plus(properties.longestMessageRetry()));
    Set<String> newly =
        notices.stream()
            .filter(notice -> !EntryStore.NOBODY.equals(notice.problem()))
            .map(Entry::recipient)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!newly.isEmpty()) {
      LOG.warn("Notices wait, because nobody stands behind their recipients: {}", newly);
    }
    return ids.get(false).size();
  }

  private Addressee addressee(Entry notice, Person person) {
    Instant sendAt =
        sentences.urgent(notice.name())
            ? notice.createdAt()
            : notice.createdAt().plus(properties.digestInterval());
    return new Addressee(notice.id(), person.userId(), sendAt);
  }
}
