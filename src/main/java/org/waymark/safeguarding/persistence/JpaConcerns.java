package org.waymark.safeguarding.persistence;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.waymark.safeguarding.application.Concerns;
import org.waymark.safeguarding.domain.Concern;

/** Concerns in the database. */
interface JpaConcerns extends Repository<Concern, String>, Concerns {

  @Override
  @Query("select c from Concern c where c.reference = :reference")
  java.util.Optional<Concern> find(String reference);

  // A lock for the transaction, so that two who notice the same thing at once raise one concern.
  @Query(
      value =
          "select 1 from (select pg_advisory_xact_lock(hashtextextended(:originCaseReference, 42)))"
              + " as locked",
      nativeQuery = true)
  Integer lock(String originCaseReference);

  @Override
  default void oneAtATime(String originCaseReference) {
    lock(originCaseReference);
  }
}
