package org.waymark.referral.application;

import static org.waymark.imports.Column.optional;
import static org.waymark.imports.Column.required;

import java.util.List;
import java.util.Map;
import org.waymark.imports.Column;
import org.waymark.referral.domain.ContactFields;

/** The columns of a file of contacts, and the fields they fill. */
final class ContactColumns {

  static final String CONTACT_ID = "Contact ID";
  static final String DATE_RECEIVED = "Date received";
  static final String TIME_RECEIVED = "Time received";
  static final String CHANNEL = "Channel";
  static final String SOURCE = "Source";
  static final String ROUTE = "Route of access";
  static final String OUT_OF_HOURS = "Out of hours";
  static final String CALLER = "Caller name";
  static final String RELATIONSHIP = "Caller relationship";
  static final String ORGANISATION = "Caller organisation";
  static final String CALLER_PHONE = "Caller phone";
  static final String CALLER_EMAIL = "Caller e-mail";
  static final String FEEDBACK = "Feedback wanted";
  static final String GIVEN_NAME = "Given name";
  static final String FAMILY_NAME = "Family name";
  static final String KNOWN_AS = "Known as";
  static final String DATE_OF_BIRTH = "Date of birth";
  static final String NHS_NUMBER = "NHS number";
  static final String ADDRESS = "Address";
  static final String POSTCODE = "Postcode";
  static final String PHONE = "Phone";
  static final String AGREEMENT = "Person knows and agrees";
  static final String WHY_GO_ON = "Why go on";
  static final String SITUATION = "Presenting situation";
  static final String COMMUNICATION = "Communication needs";
  static final String URGENT = "Urgent";
  static final String SAFEGUARDING_WORRY = "Safeguarding worry";
  static final String SAFEGUARDING_DETAIL = "Safeguarding detail";
  static final String CALL_BACK_DATE = "Call back date";
  static final String CALL_BACK_TIME = "Call back time";

  static final List<Column> ALL =
      List.of(
          optional(CONTACT_ID, "ID", "Contact ref", "Contact reference", "Contact number"),
          required(DATE_RECEIVED, "Received", "Received date", "Contact date", "Date of contact"),
          optional(TIME_RECEIVED, "Received time", "Contact time", "Time of contact"),
          required(CHANNEL, "Method", "Contact method", "How received"),
          required(SOURCE, "Contact source", "Referral source", "Referrer type"),
          optional(ROUTE, "Request route of access"),
          optional(OUT_OF_HOURS, "OOH", "EDT"),
          optional(CALLER, "Contact name", "Referrer", "Referrer name"),
          optional(RELATIONSHIP, "Relationship", "Relationship to person"),
          optional(ORGANISATION, "Organisation", "Referrer organisation", "Agency"),
          optional(CALLER_PHONE, "Contact phone", "Referrer phone", "Caller telephone"),
          optional(CALLER_EMAIL, "Contact email", "Referrer email"),
          optional(FEEDBACK, "Feedback requested"),
          optional(GIVEN_NAME, "First name", "Forename", "Forenames"),
          required(FAMILY_NAME, "Surname", "Last name"),
          optional(KNOWN_AS, "Preferred name", "Also known as"),
          optional(DATE_OF_BIRTH, "DOB", "Birth date"),
          optional(NHS_NUMBER, "NHS no", "NHS"),
          optional(ADDRESS, "Home address", "Current address"),
          optional(POSTCODE, "Post code"),
          optional(PHONE, "Telephone", "Phone number", "Person phone"),
          required(AGREEMENT, "Consent", "Knows and agrees"),
          optional(WHY_GO_ON, "Reason without consent", "Reason to go on"),
          required(SITUATION, "Situation", "Reason for contact", "Details"),
          optional(COMMUNICATION, "Communication", "Interpreter or communication needs"),
          required(URGENT, "Is it urgent"),
          required(SAFEGUARDING_WORRY, "Safeguarding", "Safeguarding concern"),
          optional(SAFEGUARDING_DETAIL, "Safeguarding details"),
          optional(CALL_BACK_DATE, "Callback date"),
          optional(CALL_BACK_TIME, "Callback time"));

  private static final Map<String, String> OF_FIELD =
      Map.ofEntries(
          Map.entry(ContactFields.RECEIVED_AT, DATE_RECEIVED),
          Map.entry(ContactFields.CHANNEL, CHANNEL),
          Map.entry(ContactFields.SOURCE, SOURCE),
          Map.entry(ContactFields.ROUTE_OF_ACCESS, ROUTE),
          Map.entry(ContactFields.CONTACT_NAME, CALLER),
          Map.entry(ContactFields.CONTACT_RELATIONSHIP, RELATIONSHIP),
          Map.entry(ContactFields.CONTACT_ORGANISATION, ORGANISATION),
          Map.entry(ContactFields.CONTACT_PHONE, CALLER_PHONE),
          Map.entry(ContactFields.CONTACT_EMAIL, CALLER_EMAIL),
          Map.entry(ContactFields.GIVEN_NAME, GIVEN_NAME),
          Map.entry(ContactFields.FAMILY_NAME, FAMILY_NAME),
          Map.entry(ContactFields.KNOWN_AS, KNOWN_AS),
          Map.entry(ContactFields.DATE_OF_BIRTH, DATE_OF_BIRTH),
          Map.entry(ContactFields.NHS_NUMBER, NHS_NUMBER),
          Map.entry(ContactFields.ADDRESS, ADDRESS),
          Map.entry(ContactFields.POSTCODE, POSTCODE),
          Map.entry(ContactFields.PHONE, PHONE),
          Map.entry(ContactFields.AGREEMENT, AGREEMENT),
          Map.entry(ContactFields.WHY_GO_ON, WHY_GO_ON),
          Map.entry(ContactFields.SITUATION, SITUATION),
          Map.entry(ContactFields.COMMUNICATION_NEEDS, COMMUNICATION),
          Map.entry(ContactFields.SAFEGUARDING_DETAIL, SAFEGUARDING_DETAIL),
          Map.entry(ContactFields.CALL_BACK_AT, CALL_BACK_DATE));

  private ContactColumns() {}

  /** The column that fills a field. */
  static String ofField(String field) {
    return OF_FIELD.get(field);
  }
}
