package org.waymark.referral.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Chronology;
import org.waymark.referral.ContactRecorded;
import org.waymark.referral.application.RecordContactResult.Recorded;
import org.waymark.referral.application.RecordContactResult.Refused;
import org.waymark.referral.domain.Contact;
import org.waymark.referral.domain.ContactRules;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.NewContact;
import org.waymark.referral.domain.Referral;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.writing.Postcodes;

/**
 * Records a contact as it arrived and opens its case. Who the person is, is found out by a
 * practitioner later: nobody is created or matched here.
 */
@Service
public class RecordContact {

  /** The kind of case that a contact opens. */
  static final String CASE_KIND = "REF";

  /** The form that a contact is recorded with. */
  public static final String FORM = "record-contact";

  private static final String STAND_IN =
      " The date of birth that came with it is what systems write where the day is not known, so it"
          + " counts as not known.";
  private static final int PRIORITY = 50;
  private static final int URGENT_PRIORITY = 80;

  private final Contacts contacts;
  private final Referrals referrals;
  private final CaseRegister cases;
  private final Chronology chronology;
  private final TeamForArea teams;
  private final ReferralWorkflow workflow;
  private final WorkingCalendar calendar;
  private final Clock clock;

  RecordContact(
      Contacts contacts,
      Referrals referrals,
      CaseRegister cases,
      Chronology chronology,
      TeamForArea teams,
      ReferralWorkflow workflow,
      WorkingCalendar calendar,
      Clock clock) {
    this.contacts = contacts;
    this.referrals = referrals;
    this.cases = cases;
    this.chronology = chronology;
    this.teams = teams;
    this.workflow = workflow;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Records a contact and starts its referral. */
  @Transactional
  public RecordContactResult recordAndStart(NewContact contact, String by) {
    RecordContactResult result = record(contact, by);
    if (result instanceof Recorded recorded) {
      workflow.contactRecorded(recorded.contact());
    }
    return result;
  }

  /** Records a contact whose referral the start form is just starting. */
  @Transactional
  public RecordContactResult record(NewContact contact, String by) {
    List<FieldRefusal> refusals = faults(contact);
    return refusals.isEmpty() ? store(contact, clock.instant(), by) : new Refused(refusals);
  }

  /** What stands in the way of recording a contact, or of what is known of it so far. */
  public List<FieldRefusal> faults(NewContact contact) {
    Instant now = clock.instant();
    return ContactRules.check(contact.tidied(), now, calendar.dateOf(now));
  }

  private Recorded store(NewContact contact, Instant now, String by) {
    LocalDate receivedOn = contact.arrival().receivedOn();
    String reference = cases.open(CASE_KIND, null, receivedOn, team(contact));
    contacts.add(new Contact(reference, contact.tidied(), now, by));
    referrals.save(new Referral(reference, receivedOn, priority(contact)));
    chronology.add(reference, "contact-recorded", sentence(contact), by);
    return new Recorded(event(reference, receivedOn, contact));
  }

  private static int priority(NewContact contact) {
    return contact.situation().urgent() ? URGENT_PRIORITY : PRIORITY;
  }

  private String team(NewContact contact) {
    return Postcodes.read(contact.about().postcode()).flatMap(teams::teamFor).orElse(null);
  }

  private static String sentence(NewContact contact) {
    String sentence =
        "A contact came from %s, %s."
            .formatted(contact.arrival().source().words(), contact.arrival().channel().words());
    return contact.about().hasStandInBirthday() ? sentence + STAND_IN : sentence;
  }

  private ContactRecorded event(String reference, LocalDate receivedOn, NewContact contact) {
    Instant callBack = contact.situation().callBackAt();
    return new ContactRecorded(
        reference,
        receivedOn,
        contact.arrival().receivedAt(),
        contact.arrival().source().code(),
        contact.situation().safeguardingWorry(),
        contact.situation().urgent(),
        contact.arrival().outOfHours(),
        priority(contact),
        callBack == null ? null : calendar.dateOf(callBack));
  }
}
