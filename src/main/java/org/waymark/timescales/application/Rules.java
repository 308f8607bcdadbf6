package org.waymark.timescales.application;

import java.util.List;
import org.waymark.timescales.RegisterRow;
import org.waymark.timescales.RegisterSource;
import org.waymark.timescales.domain.BankHolidayCalendar;
import org.waymark.timescales.domain.DueDateCounter;
import org.waymark.timescales.domain.Register;

/**
 * Calendar and register that belong together, with the counter over them and their fingerprints.
 *
 * @param version the source's version of the register's table
 */
record Rules(
    BankHolidayCalendar calendar,
    Register register,
    DueDateCounter counter,
    String version,
    List<RegisterRow> table,
    String calendarFingerprint,
    String registerFingerprint) {

  static Rules of(BankHolidayCalendar calendar, String version, List<RegisterRow> table) {
    Register register = RegisterReader.read(table, calendar);
    return new Rules(
        calendar,
        register,
        new DueDateCounter(calendar, register),
        version,
        table,
        Fingerprint.of(calendar.given().toString()),
        Fingerprint.of(register.rows().toString()));
  }

  /** These rules if neither source has moved, else the new ones, checked together. */
  Rules refreshed(BankHolidayCalendar read, RegisterSource source) {
    String now = source.version();
    boolean sameTable = now.equals(version);
    if (sameTable && read.given().equals(calendar.given())) {
      return this;
    }
    return of(read, now, sameTable ? table : source.rows());
  }

  boolean sameAs(Rules other) {
    return calendarFingerprint.equals(other.calendarFingerprint)
        && registerFingerprint.equals(other.registerFingerprint);
  }
}
