package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.waymark.engine.WallClock;
import org.waymark.writing.Plain;

/**
 * Dates and times as form-js writes them: {@code 2026-11-22}, {@code 09:30}, {@code
 * 2026-11-22T09:30}, the last two with an offset or {@code Z} if the form says so. A form that
 * promises an offset must get one; elsewhere an offset may stand, because it takes nothing away.
 *
 * @param subtype {@code date}, {@code time} or {@code datetime}
 * @param offset whether the form writes an offset
 * @param notPast whether days before today are refused
 * @param notAfterToday whether days to come are refused, since something has happened
 */
record DateTimeRule(String subtype, boolean offset, boolean notPast, boolean notAfterToday)
    implements ValueRule {

  @Override
  public void check(JsonNode value, Asked asked) {
    TemporalAccessor moment = value.isTextual() ? parse(kept(value.textValue())) : null;
    if (moment == null) {
      asked.fail("must be a " + words() + ".");
      return;
    }
    LocalDate day = moment.query(TemporalQueries.localDate());
    if (day != null && outOfReach(day)) {
      asked.fail("must be between the years 1800 and 2999.");
    } else if (day != null) {
      checkAgainst(asked.known().today(), WallClock.day(kept(value.textValue())), asked);
    }
  }

  private void checkAgainst(LocalDate today, LocalDate day, Asked asked) {
    if (notPast && day.isBefore(today)) {
      asked.fail("must not be in the past.");
    } else if (notAfterToday && day.isAfter(today)) {
      asked.fail("lies in the future.");
    }
  }

  @Override
  public String kept(String typed) {
    return Plain.of(typed);
  }

  private TemporalAccessor parse(String text) {
    try {
      TemporalAccessor moment = format().parse(text);
      boolean hasOffset = moment.isSupported(ChronoField.OFFSET_SECONDS);
      return offset && !hasOffset && !subtype.equals("date") ? null : moment;
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  private DateTimeFormatter format() {
    return switch (subtype) {
      case "time" -> DateTimeFormatter.ISO_TIME;
      case "datetime" -> DateTimeFormatter.ISO_DATE_TIME;
      default -> DateTimeFormatter.ISO_LOCAL_DATE;
    };
  }

  private static boolean outOfReach(LocalDate day) {
    return day.getYear() < 1800 || day.getYear() > 2999;
  }

  private String words() {
    String kind = subtype.equals("datetime") ? "date and time" : subtype;
    String zone = offset && !subtype.equals("date") ? " with its offset from UTC" : "";
    return "valid " + kind.toLowerCase(Locale.ROOT) + zone;
  }
}
