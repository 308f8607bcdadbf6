package org.waymark.casefile.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.waymark.casefile.Address;
import org.waymark.casefile.AdvanceCarePlan;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.OtherPhone;
import org.waymark.casefile.PersonDetails;

/** Somebody on file. */
@Entity
@Table(name = "person")
public class Person {

  @Id private UUID id;
  @Version private Long version;
  private String firstName;
  private String lastName;
  private String preferredName;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "person_other_name", joinColumns = @JoinColumn(name = "person_id"))
  @OrderColumn(name = "position")
  private List<OtherName> otherNames = new ArrayList<>();

  private LocalDate dateOfBirth;
  private boolean dateOfBirthEstimated;
  private String nhsNumber;
  private String gender;
  private String ethnicity;
  @Embedded private Address address;
  private String phone;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "person_phone", joinColumns = @JoinColumn(name = "person_id"))
  @OrderColumn(name = "position")
  private List<OtherPhone> otherPhones = new ArrayList<>();

  private String email;
  @Embedded private CommunicationNeeds communication;
  private String alerts;
  @Embedded private AdvanceCarePlan advanceCarePlan;
  private String gpPracticeCode;
  private String ordinaryResidence;
  private LocalDate dateOfDeath;

  @Column(insertable = false, updatable = false)
  private UUID joinedInto;

  private Instant createdAt;
  private String createdBy;

  protected Person() {}

  public Person(PersonDetails details, Instant at, String by) {
    id = UUID.randomUUID();
    createdAt = at;
    createdBy = by;
    replaceWith(details);
  }

  public UUID id() {
    return id;
  }

  /** The record that is read in the place of this one, or null. */
  public UUID joinedInto() {
    return joinedInto;
  }

  /** Takes over all details; the caller keeps what was there before. */
  public final void replaceWith(PersonDetails details) {
    firstName = details.firstName();
    lastName = details.lastName();
    preferredName = details.preferredName();
    otherNames.clear();
    otherNames.addAll(details.otherNames());
    dateOfBirth = details.dateOfBirth();
    dateOfBirthEstimated = details.dateOfBirthEstimated();
    nhsNumber = details.nhsNumber();
    gender = details.gender();
    ethnicity = details.ethnicity();
    address = details.address();
    phone = details.phone();
    otherPhones.clear();
    otherPhones.addAll(details.otherPhones());
    email = details.email();
    communication = details.communication();
    alerts = details.alerts();
    advanceCarePlan = details.advanceCarePlan();
    gpPracticeCode = details.gpPracticeCode();
    ordinaryResidence = details.ordinaryResidence();
    dateOfDeath = details.dateOfDeath();
  }

  public PersonDetails details() {
    return PersonDetails.named(firstName, lastName)
        .preferredName(preferredName)
        .otherNames(otherNames)
        .dateOfBirth(dateOfBirth)
        .dateOfBirthEstimated(dateOfBirthEstimated)
        .nhsNumber(nhsNumber)
        .gender(gender)
        .ethnicity(ethnicity)
        .address(address)
        .phone(phone)
        .otherPhones(otherPhones)
        .email(email)
        .communication(communication)
        .alerts(alerts)
        .advanceCarePlan(advanceCarePlan)
        .gpPracticeCode(gpPracticeCode)
        .ordinaryResidence(ordinaryResidence)
        .dateOfDeath(dateOfDeath)
        .build();
  }
}
