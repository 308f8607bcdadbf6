package org.waymark.casefile.matching;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.PersonDetails;

/**
 * When it is beyond doubt that somebody who is told of is a person on file: by the NHS number, with
 * nothing that speaks against it; or by the same name, the same date of birth and the same
 * postcode. A name that is only like the other is none of these: it may be a twin's. Whoever has
 * died, and whoever has another NHS number, is never meant for certain.
 */
final class Certainty {

  private final PersonDetails told;
  private final PersonDetails onFile;

  private Certainty(PersonDetails told, PersonDetails onFile) {
    this.told = told;
    this.onFile = onFile;
  }

  static boolean of(PersonDetails told, PersonDetails onFile) {
    if (told.dateOfDeath() != null || onFile.dateOfDeath() != null) {
      return false;
    }
    var certainty = new Certainty(told, onFile);
    return told.nhsNumber() == null || onFile.nhsNumber() == null
        ? certainty.withoutNumber()
        : told.nhsNumber().equals(onFile.nhsNumber()) && certainty.withNumber();
  }

  private boolean withoutNumber() {
    return sameGivenName()
        && families(onFile).anyMatch(name -> isFamily(name, Likeness.SAME))
        && sameBirthday()
        && AddressEvidence.samePostcode(told.address(), onFile.address());
  }

  private boolean withNumber() {
    return (sameGivenName() || givenNameFits())
        && families(onFile).anyMatch(name -> Likeness.ofLast(told.lastName(), name).alike())
        && (!bothBirthdays() || told.dateOfBirth().equals(onFile.dateOfBirth()));
  }

  private boolean isFamily(String name, Likeness likeness) {
    return Likeness.ofLast(told.lastName(), name) == likeness;
  }

  private boolean sameBirthday() {
    return bothBirthdays() && told.dateOfBirth().equals(onFile.dateOfBirth());
  }

  private boolean bothBirthdays() {
    return isReal(told) && isReal(onFile);
  }

  private static boolean isReal(PersonDetails details) {
    return Birthdays.real(details.dateOfBirth()) && !details.dateOfBirthEstimated();
  }

  // Twins may be called by one short name, so that alone never outweighs two first names.
  private boolean sameGivenName() {
    return same(told.firstName(), onFile.firstName())
        || givens(onFile).anyMatch(name -> same(told.firstName(), name))
        || same(told.preferredName(), onFile.firstName()) && givenNameFits()
        || same(told.preferredName(), onFile.preferredName())
            && (told.firstName() == null || onFile.firstName() == null);
  }

  /** Nothing in the first name speaks against it: a part, an initial, a familiar form, or none. */
  private boolean givenNameFits() {
    return switch (Likeness.ofFirst(told.firstName(), onFile.firstName())) {
      case SAME, FAMILIAR_FORM, INITIAL, UNKNOWN -> true;
      case PART -> oneHoldsTheOther();
      default -> false;
    };
  }

  private boolean oneHoldsTheOther() {
    List<String> a = Names.words(told.firstName());
    List<String> b = Names.words(onFile.firstName());
    return a.containsAll(b) || b.containsAll(a);
  }

  private static boolean same(String one, String other) {
    return Likeness.ofFirst(one, other) == Likeness.SAME;
  }

  private static Stream<String> givens(PersonDetails details) {
    return named(
        Stream.ofNullable(details.preferredName()),
        details.otherNames().stream().map(OtherName::firstName));
  }

  private static Stream<String> families(PersonDetails details) {
    return named(
        Stream.ofNullable(details.lastName()),
        details.otherNames().stream().map(OtherName::lastName));
  }

  private static Stream<String> named(Stream<String> present, Stream<String> others) {
    return Stream.concat(present, others).filter(Objects::nonNull);
  }
}
