package org.waymark.outbox.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.outbox.Recipients;
import org.waymark.outbox.Recipients.Person;
import org.waymark.outbox.application.MailTransport.AddressRefusedException;
import org.waymark.outbox.application.MailTransport.ServerAwayException;
import org.waymark.outbox.persistence.Email;
import org.waymark.outbox.persistence.EmailState;
import org.waymark.outbox.persistence.EmailStore;

/**
 * Sends e-mails, each under a lock on its row, so that two workers never send one twice. A server
 * that is away ends the run and puts off what is left; an address that is refused for good is
 * marked and reported, and the rest goes on.
 */
@Component
class EmailStep {

  private static final Logger LOG = LoggerFactory.getLogger(EmailStep.class);
  private static final int BATCH = 20;

  private final EmailStore emails;
  private final Recipients recipients;
  private final MailTransport transport;
  private final TransactionTemplate transaction;
  private final OutboxProperties properties;
  private final Clock clock;

  EmailStep(
      EmailStore emails,
      Recipients recipients,
      MailTransport transport,
      TransactionTemplate transaction,
      OutboxProperties properties,
      Clock clock) {
    this.emails = emails;
    this.recipients = recipients;
    this.transport = transport;
    this.transaction = transaction;
    this.properties = properties;
    this.clock = clock;
  }

  /** Sends what is due and returns how many e-mails were settled. */
  int run() {
    int settled = 0;
    int sent;
    List<Email> held;
    do {
      held = hold();
      sent = send(held);
      settled += sent;
    } while (sent == BATCH);
    return settled;
  }

  private List<Email> hold() {
    Instant now = clock.instant();
    return transaction.execute(status -> emails.hold(now, now.plus(EntryRunner.HELD), BATCH));
  }

  private int send(List<Email> held) {
    int settled = 0;
    for (int i = 0; i < held.size(); i++) {
      try {
        settled += settles(held.get(i)) ? 1 : 0;
      } catch (ServerAwayException away) {
        putOff(held.subList(i, held.size()), Failures.kindOf(away.getCause()));
        return settled;
      } catch (RuntimeException failure) {
        putOff(List.of(held.get(i)), Failures.kindOf(failure));
      }
    }
    return settled;
  }

  private boolean settles(Email email) {
    AtomicBoolean settled = new AtomicBoolean();
    transaction.executeWithoutResult(
        status ->
            emails
                .lockWaiting(email.id())
                .ifPresent(
                    waiting -> {
                      settle(waiting);
                      settled.set(true);
                    }));
    return settled.get();
  }

  private void settle(Email email) {
    String address = address(email.userId());
    if (!transport.available()) {
      emails.settle(email.id(), EmailState.KEPT, null, clock.instant());
    } else if (address == null) {
      undeliverable(email, "no e-mail address is known");
    } else {
      send(email, address);
    }
  }

  private void send(Email email, String address) {
    try {
      transport.send(email, address);
      emails.settle(email.id(), EmailState.SENT, null, clock.instant());
    } catch (AddressRefusedException refused) {
      undeliverable(email, refused.getMessage());
    }
  }

  private void undeliverable(Email email, String problem) {
    LOG.warn("E-mail {} of the outbox cannot be delivered: {}", email.id(), problem);
    emails.settle(email.id(), EmailState.UNDELIVERABLE, problem, clock.instant());
  }

  private String address(String userId) {
    return recipients.of(userId).stream()
        .filter(person -> person.userId().equals(userId))
        .map(Person::email)
        .filter(email -> email != null && !email.isBlank())
        .findFirst()
        .orElse(null);
  }

  private void putOff(List<Email> left, String problem) {
    LOG.warn("{} e-mails are put off: {}", left.size(), problem);
    Duration wait = properties.emailBackoff().after(left.get(0).attempts());
    List<Long> ids = left.stream().map(Email::id).toList();
    transaction.executeWithoutResult(
        status -> emails.putOff(ids, clock.instant().plus(wait), problem));
  }
}
