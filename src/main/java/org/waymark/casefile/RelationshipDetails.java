package org.waymark.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.waymark.writing.Phone;

/**
 * Who somebody is to a person: either another person on file or a named contact.
 *
 * @param otherPersonId the other person on file, or null for a named contact
 * @param contactName the contact's name, or null for a person on file
 * @param mainCarer only for a carer; a person has one at a time
 * @param willingAndAble whether the carer is willing and able to go on caring (Care Act 2014
 *     s.10(5)); null while nobody has asked
 */
public record RelationshipDetails(
    RelationshipKind kind,
    UUID otherPersonId,
    String contactName,
    String contactOrganisation,
    String contactPhone,
    String contactEmail,
    LocalDate from,
    LocalDate to,
    boolean mainCarer,
    Boolean willingAndAble,
    String note) {

  public RelationshipDetails {
    contactName = Text.orNull(contactName);
    contactOrganisation = Text.orNull(contactOrganisation);
    contactPhone = Phone.kept(contactPhone);
    contactEmail = Text.plain(contactEmail);
    note = Text.linesOrNull(note);
  }

  /** Another person on file. */
  public static RelationshipDetails toPerson(RelationshipKind kind, UUID otherPersonId) {
    return new RelationshipDetails(
        kind, otherPersonId, null, null, null, null, null, null, false, null, null);
  }

  /** Somebody who is not on file, with a phone number or null. */
  public static RelationshipDetails toContact(RelationshipKind kind, String name, String phone) {
    return new RelationshipDetails(
        kind, null, name, null, phone, null, null, null, false, null, null);
  }
}
