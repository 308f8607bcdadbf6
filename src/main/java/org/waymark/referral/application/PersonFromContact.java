package org.waymark.referral.application;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Address;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.Contact;
import org.waymark.writing.Postcodes;

/** What a contact says about a person, as the case file keeps people. */
@Component
class PersonFromContact {

  private static final Pattern LINES = Pattern.compile("[\\r\\n,]+");
  private static final Pattern COUNTRY =
      Pattern.compile("(?i)england|scotland|wales|united kingdom|u\\.?k|gb");

  private final People people;

  PersonFromContact(People people) {
    this.people = people;
  }

  /**
   * Everything the contact says. It may hold what the case file would refuse, for looking somebody
   * up by.
   */
  PersonDetails asTold(Contact contact) {
    AboutWhom about = contact.about();
    String needs = contact.situation().communicationNeeds();
    return PersonDetails.named(about.givenName(), about.familyName())
        .preferredName(about.knownAs())
        .dateOfBirth(about.dateOfBirth())
        .nhsNumber(about.nhsNumber())
        .address(address(about))
        .phone(about.phone())
        .communication(needs == null ? null : new CommunicationNeeds(null, null, null, needs))
        .build();
  }

  /**
   * The same without a phone number, part of an address or NHS number that the case file would
   * refuse: it still stands in the contact, and must not keep the person off the file.
   */
  PersonDetails keepable(PersonDetails told) {
    Set<String> wrong =
        people.check(told).stream().map(FieldProblem::field).collect(Collectors.toSet());
    var kept = told.but();
    if (wrong.contains("phone")) {
      kept.phone(null);
    }
    if (told.address() != null) {
      kept.address(without(wrong, told.address()));
    }
    if (wrong.contains("nhsNumber")) {
      kept.nhsNumber(null);
    }
    return kept.build();
  }

  private static Address without(Set<String> wrong, Address told) {
    return new Address(
        wrong.contains("address.line1") ? null : told.line1(),
        wrong.contains("address.line2") ? null : told.line2(),
        wrong.contains("address.town") ? null : told.town(),
        told.county(),
        wrong.contains("address.postcode") ? null : told.postcode());
  }

  private static Address address(AboutWhom about) {
    if (about.address() == null && about.postcode() == null) {
      return null;
    }
    List<String> lines =
        about.address() == null
            ? List.of()
            : Stream.of(LINES.split(about.address()))
                .map(String::strip)
                .map(
                    line ->
                        about.postcode() == null ? line : Postcodes.without(about.postcode(), line))
                .map(line -> line.replaceFirst("[. ]+$", ""))
                .filter(line -> !line.isEmpty() && !COUNTRY.matcher(line).matches())
                .toList();
    return address(lines, about.postcode());
  }

  /** The last of three or more lines is the town; what stands between goes into the second. */
  private static Address address(List<String> lines, String postcode) {
    int last = lines.size() - 1;
    boolean town = lines.size() > 2;
    String first = lines.isEmpty() ? null : lines.get(0);
    String second =
        lines.size() < 2 ? null : String.join(", ", lines.subList(1, town ? last : last + 1));
    return new Address(first, second, town ? lines.get(last) : null, null, postcode);
  }
}
