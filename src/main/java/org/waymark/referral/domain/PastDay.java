package org.waymark.referral.domain;

import java.time.LocalDate;
import java.util.Optional;

/** A day on which something has happened: today, or before. */
public final class PastDay {

  private PastDay() {}

  /** Why the day can't be right; nothing where none is given. */
  public static Optional<FieldRefusal> refusal(String field, LocalDate day, LocalDate today) {
    return day != null && day.isAfter(today)
        ? Optional.of(new FieldRefusal(field, "This day lies in the future."))
        : Optional.empty();
  }
}
