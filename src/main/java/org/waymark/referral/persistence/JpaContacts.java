package org.waymark.referral.persistence;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;
import org.waymark.referral.application.Contacts;
import org.waymark.referral.domain.Contact;

/** Contacts in the database. */
@Repository
class JpaContacts implements Contacts {

  private final EntityManager entities;

  JpaContacts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Contact contact) {
    entities.persist(contact);
  }

  @Override
  public Optional<Contact> ofCase(String caseReference) {
    return ofCases(Set.of(caseReference)).stream().findFirst();
  }

  @Override
  public List<Contact> ofCases(Collection<String> caseReferences) {
    return entities
        .createQuery("from Contact where caseReference in :references", Contact.class)
        .setParameter("references", caseReferences)
        .getResultList();
  }
}
