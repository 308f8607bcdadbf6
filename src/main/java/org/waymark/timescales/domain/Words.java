package org.waymark.timescales.domain;

import java.time.LocalDate;
import java.util.List;
import org.waymark.timescales.DayInWords;
import org.waymark.timescales.FurtherDate;
import org.waymark.timescales.Timescale;

/** Dates and amounts as people read them. */
final class Words {

  private Words() {}

  /** Sunday 3 January 2027. */
  static String day(LocalDate day) {
    return DayInWords.full(day);
  }

  /** 21 calendar days; 1 month. */
  static String amount(Timescale row) {
    String unit = row.unit().words().replace(" looking back", "");
    return row.amount() + " " + (row.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit);
  }

  /** The date urgentLastDay; originalLastDay and 7 days. */
  static String cap(FurtherDate date) {
    return date.name() + (date.plusDays() == 0 ? "" : " and " + date.plusDays() + " days");
  }

  /** One; two; and three. */
  static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
