package org.waymark.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.waymark.timescales.WorkingCalendar;

/**
 * How and when a contact arrived.
 *
 * @param receivedAt when it really arrived, which may be long before it is recorded
 */
@Embeddable
public record Arrival(
    @Column(name = "received_at") Instant receivedAt,
    @Enumerated(EnumType.STRING) Channel channel,
    @Enumerated(EnumType.STRING) Source source,
    @Enumerated(EnumType.STRING) @Column(name = "route_of_access") RouteOfAccess route,
    @Column(name = "out_of_hours") boolean outOfHours) {

  /** The moment in London's time; midnight where only the day is known. */
  public LocalDateTime receivedInLondon() {
    return receivedAt.atZone(WorkingCalendar.LONDON).toLocalDateTime();
  }

  /** The London day on which it arrived. */
  public LocalDate receivedOn() {
    return receivedInLondon().toLocalDate();
  }
}
