package org.waymark.casefile.domain;

import jakarta.persistence.CollectionTable;
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
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.OtherName;
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
  private String email;
  @Embedded private CommunicationNeeds communication;
  private String alerts;
  private String gpPracticeCode;
  private String ordinaryResidence;
  private LocalDate dateOfDeath;
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
    email = details.email();
    communication = details.communication();
    alerts = details.alerts();
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
        .email(email)
        .communication(communication)
        .alerts(alerts)
        .gpPracticeCode(gpPracticeCode)
        .ordinaryResidence(ordinaryResidence)
        .dateOfDeath(dateOfDeath)
        .build();
  }
}
