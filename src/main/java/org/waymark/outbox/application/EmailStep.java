package org.waymark.outbox.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * that is away ends the run and puts off what is left; what has no address that can be used waits
 * for one, and the rest goes on.
 */
@Component
class EmailStep {

  private static final Logger LOG = LoggerFactory.getLogger(EmailStep.class);
  private static final int BATCH = 20;

  /** A server that refused an address is not asked about it more often than that. */
  private static final Duration REFUSED = Duration.ofDays(1);

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
                      settled.set(settle(waiting));
                    }));
    return settled.get();
  }

  private boolean settle(Email email) {
    Optional<Person> person =
        recipients.of(email.userId()).stream()
            .filter(one -> one.userId().equals(email.userId()))
            .findFirst();
    if (!transport.available()) {
      emails.settle(email.id(), EmailState.KEPT, null, clock.instant());
      return true;
    }
    if (person.isEmpty()) {
      emails.settle(email.id(), EmailState.UNDELIVERABLE, "the account has ended", clock.instant());
      return true;
    }
    String address = person.get().email();
    return address == null || address.isBlank()
        ? waits(email, "missing", properties.emailBackoff().after(email.attempts()))
        : send(email, address);
  }

  private boolean send(Email email, String address) {
    try {
      transport.send(email, address);
      emails.settle(email.id(), EmailState.SENT, null, clock.instant());
      return true;
    } catch (AddressRefusedException refused) {
      return waits(email, refused.getMessage(), REFUSED);
    }
  }

  /** It is told once how an address is; the e-mail waits for another. */
  private boolean waits(Email email, String how, Duration wait) {
    String problem = "the e-mail address is " + how;
    if (!problem.equals(email.problem())) {
      LOG.warn("E-mail {} of the outbox waits: {}", email.id(), problem);
    }
    emails.putOff(List.of(email.id()), clock.instant().plus(wait), problem);
    return false;
  }

  private void putOff(List<Email> left, String problem) {
    LOG.warn("{} e-mails are put off: {}", left.size(), problem);
    Duration wait = properties.emailBackoff().after(left.get(0).attempts());
    List<Long> ids = left.stream().map(Email::id).toList();
    transaction.executeWithoutResult(
        status -> emails.putOff(ids, clock.instant().plus(wait), problem));
  }
}
