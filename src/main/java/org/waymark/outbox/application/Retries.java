package org.waymark.outbox.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.outbox.persistence.EmailStore;
import org.waymark.outbox.persistence.EntryStore;

/** Has what was undeliverable tried again; both answer false if it was not undeliverable. */
@Service
@Transactional
public class Retries {

  private final EntryStore entries;
  private final EmailStore emails;
  private final Clock clock;

  Retries(EntryStore entries, EmailStore emails, Clock clock) {
    this.entries = entries;
    this.emails = emails;
    this.clock = clock;
  }

  public boolean entry(long id) {
    return entries.retry(id, clock.instant());
  }

  public boolean email(long id) {
    return emails.retry(id, clock.instant());
  }
}
