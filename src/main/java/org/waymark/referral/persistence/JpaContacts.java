package org.waymark.referral.persistence;

import jakarta.persistence.EntityManager;
import java.util.Optional;
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
    return entities
        .createQuery("from Contact where caseReference = :reference", Contact.class)
        .setParameter("reference", caseReference)
        .getResultList()
        .stream()
        .findFirst();
  }
}
