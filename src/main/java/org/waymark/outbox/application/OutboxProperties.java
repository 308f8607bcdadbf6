package org.waymark.outbox.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.waymark.outbox.domain.Backoff;

/**
 * How the outbox works.
 *
 * @param worker whether this node delivers by itself
 * @param interval the pause between two runs
 * @param digestInterval how long a notice may wait for others to the same person
 * @param firstRetry the wait after a first failure; it doubles with each further one
 * @param longestMessageRetry messages and events never wait longer than this for the next attempt
 * @param longestEmailRetry nor e-mails than this
 * @param overdueAfter a message older than this is reported to the administrators and in health
 * @param sender the address that e-mails come from
 * @param batch how many entries one transaction takes up
 */
@ConfigurationProperties("waymark.outbox")
public record OutboxProperties(
    @DefaultValue("true") boolean worker,
    @DefaultValue("PT5S") Duration interval,
    @DefaultValue("PT15M") Duration digestInterval,
    @DefaultValue("PT5S") Duration firstRetry,
    @DefaultValue("PT5M") Duration longestMessageRetry,
    @DefaultValue("PT1H") Duration longestEmailRetry,
    @DefaultValue("PT1H") Duration overdueAfter,
    @DefaultValue("waymark@localhost") String sender,
    @DefaultValue("500") int batch) {

  Backoff messageBackoff() {
    return new Backoff(firstRetry, longestMessageRetry);
  }

  Backoff emailBackoff() {
    return new Backoff(firstRetry, longestEmailRetry);
  }
}
