package org.waymark.workspace.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.casefile.Address;
import org.waymark.casefile.AdvanceCarePlan;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonDetailsBuilder;
import org.waymark.workspace.application.ChangeDetails.NotTaken;

/**
 * What a page showed of a record when it was opened, sent back beside what was typed. A field that
 * nobody touched keeps what stands on file by now; one that was changed here and meanwhile by
 * somebody else is told, with the newer words.
 */
final class ShownFields {

  /** Begins the names of the fields that say what was shown. */
  static final String PREFIX = "shown.";

  private static final Map<String, Function<PersonDetails, String>> ON_FILE = onFile();
  private static final List<String> LISTS = List.of("otherPhones", "otherNames");

  private ShownFields() {}

  private static Map<String, Function<PersonDetails, String>> onFile() {
    Map<String, Function<PersonDetails, String>> fields = new HashMap<>();
    fields.put("alerts", PersonDetails::alerts);
    fields.put("firstName", PersonDetails::firstName);
    fields.put("lastName", PersonDetails::lastName);
    fields.put("preferredName", PersonDetails::preferredName);
    fields.put("otherNames", TypedRows::namesInWords);
    fields.put("dateOfBirth", details -> TypedDays.shown(details.dateOfBirth()));
    fields.put("dateOfBirthEstimated", details -> details.dateOfBirthEstimated() ? "yes" : null);
    fields.put("dateOfDeath", details -> TypedDays.shown(details.dateOfDeath()));
    fields.put("nhsNumber", PersonDetails::nhsNumber);
    fields.put("gender", PersonDetails::gender);
    fields.put("ethnicity", PersonDetails::ethnicity);
    fields.put("ordinaryResidence", PersonDetails::ordinaryResidence);
    fields.put("phone", PersonDetails::phone);
    fields.put("otherPhones", TypedRows::phonesInWords);
    fields.put("email", PersonDetails::email);
    fields.put("gpPracticeCode", PersonDetails::gpPracticeCode);
    fields.put("address.line1", address(Address::line1));
    fields.put("address.line2", address(Address::line2));
    fields.put("address.town", address(Address::town));
    fields.put("address.county", address(Address::county));
    fields.put("address.postcode", address(Address::postcode));
    fields.put("communication.language", needs(CommunicationNeeds::language));
    fields.put(
        "communication.interpreterNeeded", needs(needs -> yesOrNo(needs.interpreterNeeded())));
    fields.put(
        "communication.letterFormat", needs(needs -> Objects.toString(needs.letterFormat(), null)));
    fields.put("communication.needs", needs(CommunicationNeeds::needs));
    fields.put("advanceCarePlan.made", plan(plan -> yesOrNo(plan.made())));
    fields.put("advanceCarePlan.keptWhere", plan(AdvanceCarePlan::keptWhere));
    fields.put("advanceCarePlan.wishes", plan(AdvanceCarePlan::wishes));
    fields.put("advanceCarePlan.ring", plan(AdvanceCarePlan::ring));
    fields.put("advanceCarePlan.medicines", plan(AdvanceCarePlan::medicines));
    return Map.copyOf(fields);
  }

  private static Function<PersonDetails, String> address(Function<Address, String> part) {
    return details -> Optional.ofNullable(details.address()).map(part).orElse(null);
  }

  private static Function<PersonDetails, String> needs(Function<CommunicationNeeds, String> part) {
    return details -> Optional.ofNullable(details.communication()).map(part).orElse(null);
  }

  private static Function<PersonDetails, String> plan(Function<AdvanceCarePlan, String> part) {
    return details -> Optional.ofNullable(details.advanceCarePlan()).map(part).orElse(null);
  }

  private static String yesOrNo(Boolean known) {
    return known == null ? null : known ? "yes" : "no";
  }

  /** A field as the page showed it, as it was sent, and as it stands on file by now. */
  private record Field(String name, String shown, String said, String stands) {

    boolean isWritten() {
      return !said.equals(shown);
    }

    boolean isOvertaken() {
      return !stands.equals(shown) && !stands.equals(said);
    }

    /** What it is a part of: half an old address and half a new one are nobody's. */
    String whole() {
      return name.replaceFirst("\\..*", "");
    }
  }

  private static List<Field> fields(PersonDetails now, Map<String, String> typed) {
    return typed.keySet().stream()
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> name.substring(PREFIX.length()))
        .filter(ON_FILE::containsKey)
        .map(
            name ->
                new Field(
                    name,
                    plain(typed.get(PREFIX + name)),
                    plain(said(name, typed)),
                    plain(ON_FILE.get(name).apply(now))))
        .toList();
  }

  /**
   * What is to be kept: what was typed over what stands on file now.
   *
   * @throws NotTaken where both were changed, the field or another part of the same
   */
  static Map<String, String> over(PersonDetails now, Map<String, String> typed) {
    Map<String, String> kept = new HashMap<>(typed);
    List<FieldProblem> problems = new ArrayList<>();
    LISTS.stream()
        .filter(list -> !typed.containsKey(PREFIX + list))
        .forEach(list -> keep(list, now, kept));
    List<Field> fields = fields(now, typed);
    Set<String> written =
        fields.stream().filter(Field::isWritten).map(Field::whole).collect(Collectors.toSet());
    for (Field field : fields) {
      if (field.isOvertaken() && written.contains(field.whole())) {
        problems.add(new FieldProblem(field.name(), changed(field.stands())));
      } else if (!field.isWritten()) {
        keep(field.name(), now, kept);
      }
    }
    if (!problems.isEmpty()) {
      throw new NotTaken(problems);
    }
    return kept;
  }

  /** What stands in a field's box, or in the rows of a list. */
  private static String said(String field, Map<String, String> typed) {
    return switch (field) {
      case "otherPhones" ->
          TypedRows.phonesInWords(rows().otherPhones(TypedRows.phones(typed)).build());
      case "otherNames" ->
          TypedRows.namesInWords(rows().otherNames(TypedRows.names(typed)).build());
      default -> typed.get(field);
    };
  }

  private static PersonDetailsBuilder rows() {
    return PersonDetails.named(null, null);
  }

  private static void keep(String field, PersonDetails now, Map<String, String> kept) {
    switch (field) {
      case "otherPhones" -> TypedRows.keepPhones(now, kept);
      case "otherNames" -> TypedRows.keepNames(now, kept);
      default -> kept.put(field, ON_FILE.get(field).apply(now));
    }
  }

  private static String changed(String stands) {
    return "was changed by somebody else since you opened this page. On file now: "
        + (stands.isEmpty() ? "nothing" : "\u201c" + stands + "\u201d")
        + ". Put together what is right, and save again";
  }

  private static String plain(String text) {
    return text == null ? "" : text.replace("\r\n", "\n").strip();
  }
}
