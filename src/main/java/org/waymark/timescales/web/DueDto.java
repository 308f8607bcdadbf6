package org.waymark.timescales.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.waymark.timescales.DueDates;

/** A pair of due dates as JSON; the time of day only where the rule has one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DueDto(
    String key,
    LocalDate start,
    LocalDate legalLastDay,
    LocalDate operationalLastDay,
    @JsonFormat(pattern = "HH:mm") LocalTime timeOfDay,
    String basis,
    String source,
    String explanation) {

  static DueDto of(DueDates due) {
    return new DueDto(
        due.key(),
        due.start(),
        due.legalLastDay(),
        due.operationalLastDay(),
        due.timeOfDay(),
        due.basis().name().toLowerCase(Locale.ROOT),
        due.source(),
        due.explanation());
  }
}
