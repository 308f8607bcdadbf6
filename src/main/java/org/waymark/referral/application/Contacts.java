package org.waymark.referral.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.waymark.referral.domain.Contact;

/** The contacts on record. */
public interface Contacts {

  void add(Contact contact);

  /** The contact that opened a case. */
  Optional<Contact> ofCase(String caseReference);

  /** The contacts that opened some cases. */
  List<Contact> ofCases(Collection<String> caseReferences);
}
