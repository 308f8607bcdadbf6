package org.waymark.referral.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.casefile.Address;
import org.waymark.casefile.PersonDetails;

/** Somebody on file, in the fields of a contact about them. */
final class KnownPerson {

  private KnownPerson() {}

  static Map<String, Object> answers(PersonDetails person) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("personGivenName", person.firstName());
    answers.put("personFamilyName", person.lastName());
    answers.put("personKnownAs", person.preferredName());
    answers.put(
        "personDateOfBirth",
        person.dateOfBirth() == null || person.dateOfBirthEstimated()
            ? null
            : person.dateOfBirth().toString());
    answers.put("personNhsNumber", person.nhsNumber());
    answers.put("personPhone", person.phone());
    Address address = person.address();
    if (address != null) {
      answers.put(
          "personAddress",
          Stream.of(address.line1(), address.line2(), address.town(), address.county())
              .filter(Objects::nonNull)
              .collect(Collectors.joining("\n")));
      answers.put("personPostcode", address.postcode());
    }
    if (person.communication() != null) {
      answers.put("communicationNeeds", person.communication().needs());
    }
    answers.values().removeIf(Objects::isNull);
    return answers;
  }
}
