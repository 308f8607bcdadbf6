package org.waymark.referral.application;

import static org.waymark.referral.application.ContactColumns.DATE_OF_BIRTH;

import java.time.LocalDate;
import org.waymark.imports.Row;
import org.waymark.writing.PartOfDate;
import org.waymark.writing.StandIn;

/** The date of birth in a row. One that is not known, or only in part, holds up nobody's row. */
final class BirthdayInRow {

  private static final int LONGEST = 4000;

  private final Row row;
  private final String written;

  BirthdayInRow(Row row) {
    this.row = row;
    this.written = row.text(DATE_OF_BIRTH);
  }

  /** The day, or null where it is not known; the report says so where the file gives something. */
  LocalDate day() {
    if (written != null && StandIn.isOne(written)) {
      row.warn(
          DATE_OF_BIRTH,
          "is what systems write where the day is not known: the date of birth was left as not"
              + " known");
      return null;
    }
    if (isPart()) {
      row.warn(
          DATE_OF_BIRTH,
          "is no whole date: the date of birth was left as not known, and what the file says of it"
              + " stands beside what was told");
      return null;
    }
    return row.date(DATE_OF_BIRTH);
  }

  /** What was told, with the part of a date that is known. */
  String besides(String told) {
    String both = told + "\n\nDate of birth as it was told: " + written;
    return told == null || !isPart() || both.length() > LONGEST ? told : both;
  }

  private boolean isPart() {
    return written != null && PartOfDate.isOne(written);
  }
}
