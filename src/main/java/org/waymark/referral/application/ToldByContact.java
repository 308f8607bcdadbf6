package org.waymark.referral.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.PersonTold;
import org.waymark.referral.application.WhoItMayBe.Alike;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.Contact;

/** What a contact says about the person, while it is not certain who that is. */
@Component
class ToldByContact implements PersonTold {

  private final Contacts contacts;
  private final CaseRegister cases;
  private final IdentifyPerson identify;

  ToldByContact(Contacts contacts, CaseRegister cases, IdentifyPerson identify) {
    this.contacts = contacts;
    this.cases = cases;
    this.identify = identify;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> names(Collection<String> caseReferences) {
    return contacts.ofCases(caseReferences).stream()
        .filter(contact -> !name(contact.about()).isEmpty())
        .collect(Collectors.toMap(Contact::caseReference, contact -> name(contact.about())));
  }

  private static String name(AboutWhom about) {
    return Stream.of(about.givenName(), about.familyName())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  @Override
  public List<MayBe> mayBe(String caseReference) {
    boolean found = cases.find(caseReference).filter(one -> one.personId() != null).isPresent();
    return found
        ? List.of()
        : identify.candidates(caseReference).stream()
            .flatMap(who -> who.alike().stream())
            .filter(alike -> !alike.restricted())
            .map(ToldByContact::mayBe)
            .toList();
  }

  private static MayBe mayBe(Alike alike) {
    return new MayBe(
        alike.id(), alike.name() + ", date of birth " + alike.dateOfBirth(), alike.why());
  }
}
