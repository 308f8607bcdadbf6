package org.waymark.referral.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.IdentifyPerson;
import org.waymark.referral.application.IdentifyPerson.NewPerson;
import org.waymark.referral.application.WhoItMayBe;
import org.waymark.referral.application.WhoItMayBe.Alike;

/** Who a contact is about: somebody on file, near misses shown, or somebody new. */
@Component
class IdentifyPersonForm extends ReferralForm {

  private static final String NEW = "new";

  private final IdentifyPerson identifyPerson;

  IdentifyPersonForm(IdentifyPerson identifyPerson) {
    super("identify-person");
    this.identifyPerson = identifyPerson;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return identifyPerson
        .candidates(context.caseReference())
        .map(IdentifyPersonForm::values)
        .orElse(Map.of());
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    if (answers.is("personChosen", NEW)) {
      return decision(
          identifyPerson.create(
              reference,
              new NewPerson(
                  answers.text("newGivenName"),
                  answers.text("newFamilyName"),
                  answers.dateOrNull("newDateOfBirth"),
                  answers.ticked("lookedThrough"))));
    }
    return decision(identifyPerson.identify(reference, chosen(answers)));
  }

  private static UUID chosen(Answers answers) {
    try {
      return UUID.fromString(String.valueOf(answers.text("personChosen")));
    } catch (IllegalArgumentException nobody) {
      throw new Answers.UnreadableAnswer("personChosen", "Choose one of the people shown.");
    }
  }

  private static Map<String, Object> values(WhoItMayBe who) {
    Map<String, Object> values = new HashMap<>();
    values.put("contactedAbout", who.told().sentence());
    values.put("newGivenName", who.told().givenName());
    values.put("newFamilyName", who.told().familyName());
    values.put("newDateOfBirth", who.told().dateOfBirth());
    values.put("likelyPeople", who.alike().stream().map(IdentifyPersonForm::row).toList());
    values.put("personOptions", options(who.alike()));
    values.values().removeIf(value -> value == null);
    return values;
  }

  private static Map<String, Object> row(Alike person) {
    return Map.of(
        "name", person.name(),
        "dateOfBirth", person.dateOfBirth(),
        "nhsNumber", person.nhsNumber(),
        "address", person.address(),
        "why", person.why(),
        "openCases", String.join(", ", person.openCases()));
  }

  /** A restricted record is mentioned above and not offered: nobody can tell who it is. */
  private static List<Map<String, Object>> options(List<Alike> alike) {
    return Stream.concat(
            alike.stream().filter(one -> !one.restricted()).map(IdentifyPersonForm::option),
            Stream.of(Map.<String, Object>of("label", "Somebody new", "value", NEW)))
        .toList();
  }

  private static Map<String, Object> option(Alike person) {
    String label = person.name() + ", born " + person.dateOfBirth();
    return Map.of(
        "label",
        person.address().isEmpty() ? label : label + ", " + person.address(),
        "value",
        person.id().toString());
  }
}
