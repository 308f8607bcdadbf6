package org.waymark.workspace.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the case file's fields are called on the pages. */
final class FieldNames {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("alerts", "What a worker must know"),
          Map.entry("reason", "The reason"),
          Map.entry("firstName", "The first name"),
          Map.entry("lastName", "The last name"),
          Map.entry("lastDay", "The last day"),
          Map.entry("preferredName", "The preferred first name"),
          Map.entry("otherNames", "The list of other names"),
          Map.entry("otherNames.firstName", "The first name of another name"),
          Map.entry("otherNames.lastName", "The last name of another name"),
          Map.entry("dateOfBirth", "The date of birth"),
          Map.entry("dateOfBirthEstimated", "An estimate"),
          Map.entry("dateOfDeath", "The date of death"),
          Map.entry("nhsNumber", "The NHS number"),
          Map.entry("gender", "Gender"),
          Map.entry("ethnicity", "Ethnicity"),
          Map.entry("ordinaryResidence", "The council of ordinary residence"),
          Map.entry("otherPhones", "The list of other phone numbers"),
          Map.entry("otherPhones.number", "Another phone number"),
          Map.entry("otherPhones.whose", "Whose number it is"),
          Map.entry("phone", "The phone number"),
          Map.entry("email", "The e-mail address"),
          Map.entry("gpPracticeCode", "The GP practice code"),
          Map.entry("address.line1", "Address line 1"),
          Map.entry("address.line2", "Address line 2"),
          Map.entry("address.town", "The town"),
          Map.entry("address.county", "The county"),
          Map.entry("address.postcode", "The postcode"),
          Map.entry("communication.language", "The language"),
          Map.entry("communication.needs", "What else there is"),
          Map.entry("advanceCarePlan.made", "The answer whether there is a plan"),
          Map.entry("advanceCarePlan.keptWhere", "The place where the plan is kept"),
          Map.entry("advanceCarePlan.wishes", "The wishes"),
          Map.entry("advanceCarePlan.ring", "Whom to ring"),
          Map.entry("advanceCarePlan.medicines", "Medicines at home"),
          Map.entry("kind", "Who they are to the person"),
          Map.entry("contactOrganisation", "The organisation"),
          Map.entry("contactPhone", "The phone number"),
          Map.entry("contactEmail", "The e-mail address"),
          Map.entry("mainCarer", "Main carer"),
          Map.entry("willingAndAble", "Willing and able"),
          Map.entry("note", "Anything to know"),
          Map.entry("case", "The case"),
          Map.entry("text", "The note"),
          Map.entry("other", "The other record"),
          Map.entry("what", "What happened"),
          Map.entry("day", "The day"),
          Map.entry("toldBy", "Who told us"),
          Map.entry("id", "The sign-in name"),
          Map.entry("name", "The team's name"),
          Map.entry("areas", "The areas"),
          Map.entry("specialities", "The specialities"),
          Map.entry("team", "The team"),
          Map.entry("roles", "The roles"),
          Map.entry("skills", "The skills"),
          Map.entry("workingDays", "The working days"),
          Map.entry("caseloadLimit", "The caseload limit"),
          Map.entry("newlyQualified", "Newly qualified"),
          Map.entry("council", "The council"));

  private FieldNames() {}

  /** What was typed into a form, by the names of its fields, to be copied from a refusal. */
  static Map<String, String> typed(Map<String, String[]> sent) {
    Map<String, String> typed = new TreeMap<>();
    sent.forEach(
        (field, values) ->
            of(field)
                .filter(name -> !values[0].isBlank())
                .ifPresent(name -> typed.put(name, values[0])));
    return typed;
  }

  /** The field's name at the start of a sentence; empty where the message is one by itself. */
  static Optional<String> of(String field) {
    return Optional.ofNullable(NAMES.get(field.replaceAll("\\[[0-9]+\\]", "")));
  }
}
