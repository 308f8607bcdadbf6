package org.waymark.workspace.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.casefile.Address;
import org.waymark.casefile.AdvanceCarePlan;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.CommunicationNeeds.LetterFormat;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonDetailsBuilder;
import org.waymark.casefile.RelationshipDetails;
import org.waymark.casefile.RelationshipKind;
import org.waymark.workspace.application.ChangeDetails.NotTaken;

/** Takes the fields of a page's forms for the case file, which says what is wrong with them. */
final class TypedDetails {

  private TypedDetails() {}

  static PersonDetailsBuilder hazards(PersonDetailsBuilder details, Map<String, String> typed) {
    return details.alerts(typed.get("alerts"));
  }

  static PersonDetailsBuilder communication(
      PersonDetailsBuilder details, Map<String, String> typed) {
    var needs =
        new CommunicationNeeds(
            typed.get("communication.language"),
            yesOrNo(typed.get("communication.interpreterNeeded")),
            oneOf(LetterFormat.class, typed.get("communication.letterFormat")).orElse(null),
            typed.get("communication.needs"));
    boolean nothing =
        Stream.of(needs.language(), needs.interpreterNeeded(), needs.letterFormat(), needs.needs())
            .allMatch(Objects::isNull);
    return details.communication(nothing ? null : needs);
  }

  static PersonDetailsBuilder contact(PersonDetailsBuilder details, Map<String, String> typed) {
    var address =
        new Address(
            typed.get("address.line1"),
            typed.get("address.line2"),
            typed.get("address.town"),
            typed.get("address.county"),
            typed.get("address.postcode"));
    boolean nowhere = address.equals(new Address(null, null, null, null, null));
    return details
        .preferredName(typed.get("preferredName"))
        .phone(typed.get("phone"))
        .otherPhones(TypedRows.phones(typed))
        .email(typed.get("email"))
        .gpPracticeCode(typed.get("gpPracticeCode"))
        .address(nowhere ? null : address);
  }

  static PersonDetailsBuilder identity(PersonDetailsBuilder details, Map<String, String> typed) {
    return details
        .otherNames(namesBeside(details.build(), typed))
        .firstName(typed.get("firstName"))
        .lastName(typed.get("lastName"))
        .dateOfBirth(TypedDays.read("dateOfBirth", typed.get("dateOfBirth")))
        .dateOfBirthEstimated("yes".equals(typed.get("dateOfBirthEstimated")))
        .nhsNumber(typed.get("nhsNumber"))
        .gender(typed.get("gender"))
        .ethnicity(typed.get("ethnicity"))
        .ordinaryResidence(typed.get("ordinaryResidence"));
  }

  /** The rows of further names, and the present name where it is to be kept as a previous one. */
  private static List<OtherName> namesBeside(PersonDetails now, Map<String, String> typed) {
    List<OtherName> names = new ArrayList<>(TypedRows.names(typed));
    PersonDetails next = PersonDetails.named(typed.get("firstName"), typed.get("lastName")).build();
    OtherName previous =
        new OtherName(
            OtherName.Kind.PREVIOUS,
            Objects.equals(now.firstName(), next.firstName()) ? null : now.firstName(),
            Objects.equals(now.lastName(), next.lastName()) ? null : now.lastName());
    if (typed.containsKey("keepName") && !previous.words().isEmpty() && !names.contains(previous)) {
      names.add(previous);
    }
    return names;
  }

  static PersonDetailsBuilder death(PersonDetailsBuilder details, Map<String, String> typed) {
    LocalDate day = TypedDays.read("dateOfDeath", typed.get("dateOfDeath"));
    if (day == null && details.build().dateOfDeath() == null) {
      throw new NotTaken(
          List.of(
              new FieldProblem(
                  "dateOfDeath",
                  "is required: if nobody knows the day, the day on which they were found")));
    }
    return details.dateOfDeath(day);
  }

  static PersonDetailsBuilder plan(PersonDetailsBuilder details, Map<String, String> typed) {
    return details.advanceCarePlan(
        new AdvanceCarePlan(
            yesOrNo(typed.get("advanceCarePlan.made")),
            typed.get("advanceCarePlan.keptWhere"),
            typed.get("advanceCarePlan.wishes"),
            typed.get("advanceCarePlan.ring"),
            typed.get("advanceCarePlan.medicines")));
  }

  /** Somebody who is not on file; a kind that is none stays null and is refused as missing. */
  static RelationshipDetails relationship(Map<String, String> typed) {
    return new RelationshipDetails(
        oneOf(RelationshipKind.class, typed.get("kind")).orElse(null),
        null,
        typed.get("contactName"),
        typed.get("contactOrganisation"),
        typed.get("contactPhone"),
        typed.get("contactEmail"),
        null,
        null,
        typed.containsKey("mainCarer"),
        yesOrNo(typed.get("willingAndAble")),
        typed.get("note"));
  }

  private static Boolean yesOrNo(String typed) {
    return "yes".equals(typed) ? Boolean.TRUE : "no".equals(typed) ? Boolean.FALSE : null;
  }

  private static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst();
  }
}
