package org.waymark.referral.domain;

/** The keys of a contact's fields: the form's keys, and the names by which refusals call them. */
public final class ContactFields {

  public static final String RECEIVED_AT = "receivedAt";
  public static final String CHANNEL = "channel";
  public static final String SOURCE = "source";
  public static final String ROUTE_OF_ACCESS = "routeOfAccess";
  public static final String OUT_OF_HOURS = "outOfHours";
  public static final String CONTACT_NAME = "contactName";
  public static final String CONTACT_RELATIONSHIP = "contactRelationship";
  public static final String CONTACT_ORGANISATION = "contactOrganisation";
  public static final String CONTACT_PHONE = "contactPhone";
  public static final String CONTACT_EMAIL = "contactEmail";
  public static final String FEEDBACK_WANTED = "feedbackWanted";
  public static final String GIVEN_NAME = "personGivenName";
  public static final String FAMILY_NAME = "personFamilyName";
  public static final String KNOWN_AS = "personKnownAs";
  public static final String DATE_OF_BIRTH = "personDateOfBirth";
  public static final String NHS_NUMBER = "personNhsNumber";
  public static final String ADDRESS = "personAddress";
  public static final String POSTCODE = "personPostcode";
  public static final String PHONE = "personPhone";
  public static final String AGREEMENT = "agreement";
  public static final String WHY_GO_ON = "whyGoOn";
  public static final String SITUATION = "situation";
  public static final String COMMUNICATION_NEEDS = "communicationNeeds";
  public static final String URGENT = "urgent";
  public static final String SAFEGUARDING_WORRY = "safeguardingWorry";
  public static final String SAFEGUARDING_DETAIL = "safeguardingDetail";
  public static final String CALL_BACK_AT = "callBackAt";

  private ContactFields() {}
}
