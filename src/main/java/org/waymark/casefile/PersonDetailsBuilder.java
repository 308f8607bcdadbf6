package org.waymark.casefile;

import java.time.LocalDate;
import java.util.List;

/** Puts {@link PersonDetails} together from what is known. */
public final class PersonDetailsBuilder {

  private String firstName;
  private String lastName;
  private String preferredName;
  private List<OtherName> otherNames = List.of();
  private LocalDate dateOfBirth;
  private boolean dateOfBirthEstimated;
  private String nhsNumber;
  private String gender;
  private String ethnicity;
  private Address address;
  private String phone;
  private List<OtherPhone> otherPhones = List.of();
  private String email;
  private CommunicationNeeds communication;
  private String alerts;
  private AdvanceCarePlan advanceCarePlan;
  private String gpPracticeCode;
  private String ordinaryResidence;
  private LocalDate dateOfDeath;

  PersonDetailsBuilder() {}

  PersonDetailsBuilder(PersonDetails details) {
    firstName(details.firstName()).lastName(details.lastName());
    preferredName(details.preferredName()).otherNames(details.otherNames());
    dateOfBirth(details.dateOfBirth()).dateOfBirthEstimated(details.dateOfBirthEstimated());
    nhsNumber(details.nhsNumber()).gender(details.gender()).ethnicity(details.ethnicity());
    address(details.address()).phone(details.phone()).otherPhones(details.otherPhones());
    email(details.email());
    communication(details.communication()).alerts(details.alerts());
    advanceCarePlan(details.advanceCarePlan());
    gpPracticeCode(details.gpPracticeCode()).ordinaryResidence(details.ordinaryResidence());
    dateOfDeath(details.dateOfDeath());
  }

  public PersonDetailsBuilder firstName(String firstName) {
    this.firstName = firstName;
    return this;
  }

  public PersonDetailsBuilder lastName(String lastName) {
    this.lastName = lastName;
    return this;
  }

  public PersonDetailsBuilder preferredName(String preferredName) {
    this.preferredName = preferredName;
    return this;
  }

  public PersonDetailsBuilder otherNames(List<OtherName> otherNames) {
    this.otherNames = otherNames;
    return this;
  }

  public PersonDetailsBuilder dateOfBirth(LocalDate dateOfBirth) {
    this.dateOfBirth = dateOfBirth;
    return this;
  }

  public PersonDetailsBuilder dateOfBirthEstimated(boolean dateOfBirthEstimated) {
    this.dateOfBirthEstimated = dateOfBirthEstimated;
    return this;
  }

  public PersonDetailsBuilder nhsNumber(String nhsNumber) {
    this.nhsNumber = nhsNumber;
    return this;
  }

  public PersonDetailsBuilder gender(String gender) {
    this.gender = gender;
    return this;
  }

  public PersonDetailsBuilder ethnicity(String ethnicity) {
    this.ethnicity = ethnicity;
    return this;
  }

  public PersonDetailsBuilder address(Address address) {
    this.address = address;
    return this;
  }

  public PersonDetailsBuilder phone(String phone) {
    this.phone = phone;
    return this;
  }

  public PersonDetailsBuilder otherPhones(List<OtherPhone> otherPhones) {
    this.otherPhones = otherPhones;
    return this;
  }

  public PersonDetailsBuilder email(String email) {
    this.email = email;
    return this;
  }

  public PersonDetailsBuilder communication(CommunicationNeeds communication) {
    this.communication = communication;
    return this;
  }

  public PersonDetailsBuilder alerts(String alerts) {
    this.alerts = alerts;
    return this;
  }

  public PersonDetailsBuilder advanceCarePlan(AdvanceCarePlan advanceCarePlan) {
    this.advanceCarePlan = advanceCarePlan;
    return this;
  }

  public PersonDetailsBuilder gpPracticeCode(String gpPracticeCode) {
    this.gpPracticeCode = gpPracticeCode;
    return this;
  }

  public PersonDetailsBuilder ordinaryResidence(String ordinaryResidence) {
    this.ordinaryResidence = ordinaryResidence;
    return this;
  }

  public PersonDetailsBuilder dateOfDeath(LocalDate dateOfDeath) {
    this.dateOfDeath = dateOfDeath;
    return this;
  }

  public PersonDetails build() {
    return new PersonDetails(
        firstName,
        lastName,
        preferredName,
        otherNames,
        dateOfBirth,
        dateOfBirthEstimated,
        nhsNumber,
        gender,
        ethnicity,
        address,
        phone,
        otherPhones,
        email,
        communication,
        alerts,
        advanceCarePlan,
        gpPracticeCode,
        ordinaryResidence,
        dateOfDeath);
  }
}
