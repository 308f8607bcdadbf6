package org.waymark.referral.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.imports.Column;
import org.waymark.imports.ImportKind;
import org.waymark.imports.Row;
import org.waymark.imports.RowResult;
import org.waymark.imports.RowResult.Accepted;
import org.waymark.imports.RowResult.Rejected;
import org.waymark.referral.application.RecordContactResult.Recorded;
import org.waymark.referral.application.RecordContactResult.Refused;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.timescales.DayOfReceipt;
import org.waymark.timescales.WorkingCalendar;

/** Contacts out of a file: each row takes the way of a contact recorded by hand. */
@Component
class ContactImport implements ImportKind {

  private final RecordContact recordContact;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ContactImport(RecordContact recordContact, WorkingCalendar calendar, Clock clock) {
    this.recordContact = recordContact;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "contacts";
  }

  @Override
  public List<Column> columns() {
    return ContactColumns.ALL;
  }

  @Override
  public Optional<String> idColumn() {
    return Optional.of(ContactColumns.CONTACT_ID);
  }

  @Override
  public RowResult importRow(Row row, String by) {
    var contact = ContactRow.read(row, clock.instant());
    if (!row.problems().isEmpty()) {
      return new Rejected(row.problems());
    }
    RecordContactResult result = recordContact.recordAndStart(contact, by);
    if (result instanceof Recorded recorded) {
      askForYear(row, recorded);
      return new Accepted(recorded.contact().caseReference());
    }
    ((Refused) result).fields().forEach(refusal -> refuse(row, refusal));
    return new Rejected(row.problems());
  }

  // A backlog is recorded late, and nobody sits beside a file to be asked.
  private void askForYear(Row row, Recorded recorded) {
    LocalDate today = calendar.dateOf(clock.instant());
    if (DayOfReceipt.mayBeSlipOfYear(recorded.contact().receivedOn(), today)) {
      row.warn(
          ContactColumns.DATE_RECEIVED,
          "lies more than eleven months back, and its clocks count from then: put the day right on "
              + recorded.contact().caseReference()
              + " if it is a slip");
    }
  }

  private static void refuse(Row row, FieldRefusal refusal) {
    row.refuse(ContactColumns.ofField(refusal.field()), refusal.message());
  }

  /** A rejected row with a safeguarding worry must not wait for a better file. */
  @Override
  public void notKept(Row row) {
    if (Boolean.TRUE.equals(ContactRow.worry(row))) {
      row.refuse(
          ContactColumns.SAFEGUARDING_WORRY,
          "says yes and this row was not kept: record this contact by hand now");
    } else if (row.isUnsplit()) {
      row.refuse(
          ContactColumns.SAFEGUARDING_WORRY,
          "cannot be told from this row, and the row was not kept: look at it, and if there is a"
              + " worry, record this contact by hand now");
    }
  }
}
