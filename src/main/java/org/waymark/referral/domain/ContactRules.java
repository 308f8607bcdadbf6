package org.waymark.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.timescales.DayOfReceipt;
import org.waymark.writing.Phone;
import org.waymark.writing.Postcodes;
import org.waymark.writing.WholeNumber;

/**
 * When a contact is complete enough to be recorded. Nothing but what cannot be true holds up a
 * safeguarding worry: a missing name, agreement or reason never does.
 */
public final class ContactRules {

  private static final int OLDEST_AGE = 120;

  private final List<FieldRefusal> refusals = new ArrayList<>();
  private final NewContact contact;

  private ContactRules(NewContact contact) {
    this.contact = contact;
  }

  /**
   * Checks a contact.
   *
   * @param now the present
   * @param today the present day in London
   * @return every field at fault; none if the contact can be recorded
   */
  public static List<FieldRefusal> check(NewContact contact, Instant now, LocalDate today) {
    ContactRules rules = new ContactRules(contact);
    rules.checkArrival(now, today);
    rules.checkPerson(today);
    rules.checkSituation();
    if (!contact.situation().safeguardingWorry()) {
      rules.checkCompleteness();
    }
    rules.refusals.addAll(ContactLimits.check(contact));
    return List.copyOf(rules.refusals);
  }

  private void checkArrival(Instant now, LocalDate today) {
    Arrival arrival = contact.arrival();
    require(arrival.receivedAt(), ContactFields.RECEIVED_AT);
    require(arrival.channel(), ContactFields.CHANNEL);
    require(arrival.source(), ContactFields.SOURCE);
    require(arrival.route(), ContactFields.ROUTE_OF_ACCESS);
    refuseIf(
        arrival.receivedAt() != null && arrival.receivedAt().isAfter(now),
        ContactFields.RECEIVED_AT,
        "lies in the future");
    if (arrival.receivedAt() != null) {
      DayOfReceipt.tooEarly(arrival.receivedOn(), today)
          .ifPresent(fault -> refuseIf(true, ContactFields.RECEIVED_AT, fault));
    }
  }

  private void checkPerson(LocalDate today) {
    AboutWhom about = contact.about();
    LocalDate born = about.dateOfBirth();
    refuseIf(
        born != null && (born.isAfter(today) || born.isBefore(today.minusYears(OLDEST_AGE))),
        ContactFields.DATE_OF_BIRTH,
        "lies in the future or more than 120 years ago");
    String number = about.nhsNumber();
    boolean shortened = number != null && WholeNumber.hasLostDigits(number);
    refuseIf(shortened, ContactFields.NHS_NUMBER, WholeNumber.DIGITS_LOST);
    refuseIf(
        number != null && !shortened && ContactText.nhsNumber(number).isEmpty(),
        ContactFields.NHS_NUMBER,
        "is not a valid NHS number: ten digits, of which the last is a check digit");
    Postcodes.fault(about.postcode())
        .ifPresent(fault -> refuseIf(true, ContactFields.POSTCODE, fault));
    Phone.fault(about.phone()).ifPresent(fault -> refuseIf(true, ContactFields.PHONE, fault));
    String theirs = contact.contacting().phone();
    refuseIf(
        theirs != null && WholeNumber.hasLostDigits(theirs),
        ContactFields.CONTACT_PHONE,
        WholeNumber.DIGITS_LOST);
  }

  private void checkSituation() {
    Situation situation = contact.situation();
    refuseIf(
        situation.presenting() == null && situation.safeguardingDetail() == null,
        ContactFields.SITUATION,
        "must be filled in");
    Instant received = contact.arrival().receivedAt();
    refuseIf(
        situation.callBackAt() != null
            && received != null
            && !situation.callBackAt().isAfter(received),
        ContactFields.CALL_BACK_AT,
        "must lie after the contact was received");
  }

  private void checkCompleteness() {
    Knowledge knowledge = contact.knowledge();
    refuseIf(
        !contact.about().isNamed(),
        ContactFields.FAMILY_NAME,
        "Give the family name or the given name, or both.");
    require(knowledge.agreement(), ContactFields.AGREEMENT);
    refuseIf(
        knowledge.agreement() != null
            && knowledge.agreement() != Agreement.AGREES
            && knowledge.whyGoOn() == null,
        ContactFields.WHY_GO_ON,
        "Say why we go on without the person's agreement.");
    Contacting contacting = contact.contacting();
    refuseIf(
        contacting.feedbackWanted() && contacting.phone() == null && contacting.email() == null,
        ContactFields.CONTACT_PHONE,
        "Give a phone number or an e-mail address for the feedback.");
  }

  private void require(Object value, String field) {
    refuseIf(value == null, field, "must be filled in");
  }

  private void refuseIf(boolean wrong, String field, String message) {
    if (wrong) {
      refusals.add(new FieldRefusal(field, message));
    }
  }
}
