package org.waymark.outbox.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import org.waymark.outbox.persistence.OutboxReader;
import org.waymark.outbox.persistence.OutboxReader.Figures;

/**
 * Counts what waits, what is overdue and what cannot be delivered. It is down only when the worker
 * itself stands still: a mail server that is away delays e-mails and takes no node out of service.
 */
@Component("outboxHealthIndicator")
class OutboxHealthIndicator implements HealthIndicator {

  private static final Duration LEAST_PATIENCE = Duration.ofMinutes(2);
  private static final int INTERVALS = 3;

  private final OutboxReader reader;
  private final Deliveries deliveries;
  private final MailTransport mail;
  private final OutboxProperties properties;
  private final Clock clock;
  private final Instant startedAt;

  OutboxHealthIndicator(
      OutboxReader reader,
      Deliveries deliveries,
      MailTransport mail,
      OutboxProperties properties,
      Clock clock) {
    this.reader = reader;
    this.deliveries = deliveries;
    this.mail = mail;
    this.properties = properties;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  @Override
  public Health health() {
    Figures figures = reader.figures(clock.instant().minus(properties.overdueAfter()));
    return (standsStill() ? Health.down() : Health.up())
        .withDetail("waiting", figures.waiting())
        .withDetail("overdueMessages", figures.overdueMessages())
        .withDetail("unknownRecipients", figures.unknownRecipients())
        .withDetail("waitingEmails", figures.waitingEmails())
        .withDetail("delayedEmails", figures.delayedEmails())
        .withDetail("undeliverableEmails", figures.undeliverableEmails())
        .withDetail("mailServer", mail.available() ? "configured" : "none")
        .build();
  }

  private boolean standsStill() {
    Instant last = deliveries.lastRound() == null ? startedAt : deliveries.lastRound();
    Duration patience = properties.interval().multipliedBy(INTERVALS);
    Duration waited = patience.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : patience;
    return properties.worker() && last.plus(waited).isBefore(clock.instant());
  }
}
