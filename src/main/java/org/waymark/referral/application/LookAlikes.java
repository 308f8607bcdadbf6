package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Address;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.referral.application.WhoItMayBe.Alike;
import org.waymark.referral.application.WhoItMayBe.Told;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.Contact;
import org.waymark.timescales.DayInWords;

/** Looks for the person of a contact among those on file, near misses included. */
@Component
class LookAlikes {

  private static final int CERTAIN = 100;

  private final People people;
  private final CaseDirectory cases;
  private final PersonFromContact persons;
  private final AgesOfAdults ages;

  LookAlikes(People people, CaseDirectory cases, PersonFromContact persons, AgesOfAdults ages) {
    this.people = people;
    this.cases = cases;
    this.persons = persons;
    this.ages = ages;
  }

  /**
   * Who may be the person of a contact.
   *
   * @param known whom the case is already about because somebody found out elsewhere, or null; they
   *     come first
   */
  WhoItMayBe of(Contact contact, UUID known) {
    var asTold = persons.asTold(contact);
    var alike = people.likelyDuplicatesBeforeFiling(asTold).stream();
    return new WhoItMayBe(
        told(contact.about(), ages.doubt(asTold)),
        Stream.concat(found(known).stream(), alike.filter(one -> !one.person().id().equals(known)))
            .map(this::alike)
            .toList());
  }

  private Optional<LikelyDuplicate> found(UUID known) {
    return Optional.ofNullable(known)
        .flatMap(id -> people.read(id, "identify-person"))
        .map(
            person ->
                new LikelyDuplicate(person, CERTAIN, List.of("The case names them already"), true));
  }

  private Alike alike(LikelyDuplicate found) {
    String why = String.join("; ", found.reasons());
    if (found.person().restricted()) {
      return new Alike(null, "Restricted record", "", "", "", why, List.of());
    }
    PersonDetails person = found.person().details();
    return new Alike(
        found.person().id(),
        person.displayName(),
        day(person.dateOfBirth()),
        Objects.requireNonNullElse(person.nhsNumber(), ""),
        address(person.address()),
        why,
        openCases(found.person().id()));
  }

  private List<String> openCases(UUID person) {
    return cases.ofPerson(person).stream()
        .filter(CaseDetails::open)
        .map(CaseDetails::reference)
        .toList();
  }

  private static Told told(AboutWhom about, String doubt) {
    String name =
        Stream.of(about.givenName(), about.familyName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return new Told(
        about.givenName(),
        about.familyName(),
        about.dateOfBirth(),
        sentence(name.isEmpty() ? "No name was given" : name, about, doubt));
  }

  private static String sentence(String name, AboutWhom about, String doubt) {
    return Stream.of(
            name,
            said("known as ", about.knownAs()),
            said("born ", about.dateOfBirth() == null ? null : day(about.dateOfBirth()) + doubt),
            said("NHS number ", about.nhsNumber()),
            about.address(),
            about.postcode(),
            said("phone ", about.phone()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static String said(String what, String value) {
    return value == null ? null : what + value;
  }

  private static String day(LocalDate date) {
    return date == null ? "not known" : DayInWords.plain(date);
  }

  private static String address(Address address) {
    return address == null
        ? ""
        : Stream.of(address.line1(), address.line2(), address.town(), address.postcode())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
  }
}
