package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Whom a contact may be about.
 *
 * @param told what the contact says about the person
 * @param alike who on file may be the same person, the likeliest first
 */
public record WhoItMayBe(Told told, List<Alike> alike) {

  /** The name and date of birth as told, to be put right for somebody new. */
  public record Told(String givenName, String familyName, LocalDate dateOfBirth, String sentence) {}

  /**
   * Somebody on file.
   *
   * @param id null where the record is restricted: it is mentioned and can't be chosen
   * @param openCases references of the person's open cases
   */
  public record Alike(
      UUID id,
      String name,
      String dateOfBirth,
      String nhsNumber,
      String address,
      String why,
      List<String> openCases) {

    public boolean restricted() {
      return id == null;
    }
  }

  /** Whether somebody of that id may be chosen. */
  boolean offers(UUID person) {
    return alike.stream().anyMatch(one -> person.equals(one.id()));
  }
}
