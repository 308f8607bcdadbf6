package org.waymark.referral.application;

import static org.waymark.referral.application.ContactColumns.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.waymark.imports.Row;
import org.waymark.imports.Values;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.Arrival;
import org.waymark.referral.domain.Channel;
import org.waymark.referral.domain.Contacting;
import org.waymark.referral.domain.Knowledge;
import org.waymark.referral.domain.NewContact;
import org.waymark.referral.domain.RouteOfAccess;
import org.waymark.referral.domain.Situation;
import org.waymark.referral.domain.Source;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.writing.DayAndTime;

/** Reads a contact out of a row. What cannot be read is left null and named on the row. */
final class ContactRow {

  /** Times are read beside it where the day can't be: summer and winter time hold then. */
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 7, 1);

  private static final String RECEIVED_NOW =
      "is missing: the contact counts as received when it was imported; put the day right on its"
          + " case";
  private static final String FROM_SYSTEM = "is missing: it counts as from another system";
  private static final String FROM_ELSE = "is missing: it counts as from somebody else";

  private final Row row;
  private final BirthdayInRow birthday;

  private ContactRow(Row row) {
    this.row = row;
    this.birthday = new BirthdayInRow(row);
  }

  /**
   * Reads it.
   *
   * @param now when a worry counts as received whose row does not say it
   */
  static NewContact read(Row row, Instant now) {
    ContactRow reader = new ContactRow(row);
    return new NewContact(
        reader.arrival(now),
        reader.contacting(),
        reader.about(),
        reader.knowledge(),
        reader.situation());
  }

  /** Whether the row says that somebody worries about abuse or neglect. */
  static Boolean worry(Row row) {
    String text = row.text(SAFEGUARDING_WORRY);
    return text == null ? null : Values.yesNo(text).orElse(null);
  }

  private Arrival arrival(Instant now) {
    return new Arrival(
        orLeast(instant(DATE_RECEIVED, TIME_RECEIVED), DATE_RECEIVED, now, RECEIVED_NOW),
        orLeast(row.code(CHANNEL, ContactCodes.CHANNELS), CHANNEL, Channel.SYSTEM, FROM_SYSTEM),
        orLeast(row.code(SOURCE, ContactCodes.SOURCES), SOURCE, Source.OTHER, FROM_ELSE),
        orElse(row.code(ROUTE, ContactCodes.ROUTES), RouteOfAccess.COMMUNITY_OTHER),
        orElse(row.yesNo(OUT_OF_HOURS), false));
  }

  /** Nothing that is missing holds up a worry: it counts as the least that can be said. */
  private <T> T orLeast(T value, String column, T least, String warning) {
    if (value != null || !row.isNotKnown(column) || !isWorry()) {
      return value;
    }
    row.warn(column, warning);
    return least;
  }

  private boolean isWorry() {
    return Boolean.TRUE.equals(worry(row));
  }

  private Contacting contacting() {
    return new Contacting(
        row.text(CALLER),
        row.text(RELATIONSHIP),
        row.text(ORGANISATION),
        row.text(CALLER_PHONE),
        row.text(CALLER_EMAIL),
        orElse(row.yesNo(FEEDBACK), false));
  }

  private AboutWhom about() {
    return new AboutWhom(
        row.text(GIVEN_NAME),
        row.text(FAMILY_NAME),
        row.text(KNOWN_AS),
        birthday.day(),
        row.text(NHS_NUMBER),
        row.text(ADDRESS),
        row.text(POSTCODE),
        row.text(PHONE));
  }

  private Knowledge knowledge() {
    return new Knowledge(row.code(AGREEMENT, ContactCodes.AGREEMENTS), row.text(WHY_GO_ON));
  }

  private Situation situation() {
    boolean worry = worry();
    String presenting = birthday.besides(row.text(SITUATION));
    String detail = row.text(SAFEGUARDING_DETAIL);
    return new Situation(
        presenting,
        row.text(COMMUNICATION),
        worry ? orElse(row.yesNo(URGENT), false) : required(URGENT),
        worry,
        presenting == null ? birthday.besides(detail) : detail,
        instant(CALL_BACK_DATE, CALL_BACK_TIME));
  }

  /** Where it can't be read, nobody knows of a worry yet: it may stand in another column. */
  private boolean worry() {
    if (row.text(SAFEGUARDING_WORRY) == null || worry(row) != null) {
      return required(SAFEGUARDING_WORRY);
    }
    row.refuse(
        SAFEGUARDING_WORRY,
        "is neither yes nor no, and the row was not kept: if there is a worry, record this contact"
            + " by hand now");
    return false;
  }

  private boolean required(String column) {
    if (row.isNotKnown(column)) {
      row.refuse(column, "must be filled in");
    }
    return orElse(row.yesNo(column), false);
  }

  /**
   * A time without a date is refused, and two times for one date; without any, it counts from the
   * start of the day.
   */
  private Instant instant(String dateColumn, String timeColumn) {
    DayAndTime date = row.moment(dateColumn);
    DayAndTime time = row.timeOn(date == null ? ANY_DAY : date.day(), timeColumn);
    if (!isWorry() && !row.isNotKnown(timeColumn) && row.isNotKnown(dateColumn)) {
      row.refuse(dateColumn, "must be filled in where there is a time");
    }
    if (date == null) {
      return null;
    }
    if (time != null && isAnother(time, date)) {
      row.refuse(timeColumn, "is another time than the one beside the date: leave one of them out");
    }
    DayAndTime at = time == null ? date : time;
    return at.day()
        .atTime(orElse(at.time(), LocalTime.MIDNIGHT))
        .atZone(WorkingCalendar.LONDON)
        .toInstant();
  }

  private static boolean isAnother(DayAndTime time, DayAndTime date) {
    LocalTime beside = orElse(date.time(), LocalTime.MIDNIGHT);
    return !beside.equals(LocalTime.MIDNIGHT)
        && !time.time().withSecond(0).equals(beside.withSecond(0));
  }

  private static <T> T orElse(T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
