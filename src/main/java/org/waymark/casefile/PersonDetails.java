package org.waymark.casefile;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.waymark.writing.NhsNumbers;
import org.waymark.writing.Phone;
import org.waymark.writing.Plain;
import org.waymark.writing.StandIn;

/**
 * What is known of a person. Text is as {@link org.waymark.writing} keeps it, blank is null, the
 * NHS number loses its spaces and the postcode gets its one, a date of birth that stands for none
 * is null; {@link People#check} says what is wrong with the rest.
 *
 * @param lastName the only part that must be known
 * @param dateOfBirthEstimated true if the day or month is a guess
 * @param phone the number to ring first
 * @param otherPhones further numbers, each with whose it is
 * @param alerts hazards and warnings that a worker must know before a visit
 * @param advanceCarePlan what is known of one, or null
 * @param gpPracticeCode the practice's ODS code: a letter and five digits
 * @param ordinaryResidence the council in whose area the person ordinarily resides (Care Act 2014
 *     s.39), in words
 */
public record PersonDetails(
    String firstName,
    String lastName,
    String preferredName,
    List<OtherName> otherNames,
    LocalDate dateOfBirth,
    boolean dateOfBirthEstimated,
    String nhsNumber,
    String gender,
    String ethnicity,
    Address address,
    String phone,
    List<OtherPhone> otherPhones,
    String email,
    CommunicationNeeds communication,
    String alerts,
    AdvanceCarePlan advanceCarePlan,
    String gpPracticeCode,
    String ordinaryResidence,
    LocalDate dateOfDeath) {

  public PersonDetails {
    firstName = Text.orNull(firstName);
    lastName = Text.orNull(lastName);
    preferredName = Text.orNull(preferredName);
    otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
    boolean standIn = dateOfBirth != null && StandIn.isOne(dateOfBirth);
    dateOfBirth = standIn ? null : dateOfBirth;
    dateOfBirthEstimated = dateOfBirthEstimated && !standIn;
    nhsNumber = NhsNumbers.kept(nhsNumber);
    gender = Text.orNull(gender);
    ethnicity = Text.orNull(ethnicity);
    phone = Phone.kept(phone);
    otherPhones = otherPhones == null ? List.of() : List.copyOf(otherPhones);
    advanceCarePlan = advanceCarePlan == null ? null : advanceCarePlan.orNull();
    email = Text.plain(email);
    alerts = Text.linesOrNull(alerts);
    gpPracticeCode = Plain.joined(gpPracticeCode);
    ordinaryResidence = Text.orNull(ordinaryResidence);
  }

  /** Starts with a name; the rest is added as far as it is known. */
  public static PersonDetailsBuilder named(String firstName, String lastName) {
    return new PersonDetailsBuilder().firstName(firstName).lastName(lastName);
  }

  /** The same details, to change some of them. */
  public PersonDetailsBuilder but() {
    return new PersonDetailsBuilder(this);
  }

  /** How the person is named on a page or a letter: preferred or first name, and last name. */
  public String displayName() {
    var first = preferredName != null ? preferredName : firstName;
    return first == null ? lastName : first + " " + lastName;
  }

  /** In years on that day, or at death; null while the date of birth is not known. */
  public Integer ageOn(LocalDate day) {
    var until = dateOfDeath == null ? day : dateOfDeath;
    return dateOfBirth == null ? null : Period.between(dateOfBirth, until).getYears();
  }
}
