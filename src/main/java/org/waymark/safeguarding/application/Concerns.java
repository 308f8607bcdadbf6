package org.waymark.safeguarding.application;

import java.util.List;
import java.util.Optional;
import org.waymark.safeguarding.domain.Concern;

/** The concerns, wherever they are kept. */
public interface Concerns {

  /** Makes whoever raises a concern from the same case wait until this transaction is over. */
  void oneAtATime(String originCaseReference);

  Optional<Concern> find(String reference);

  Optional<Concern> findByOriginCaseReferenceAndOriginOccurrence(
      String originCaseReference, String occurrence);

  List<Concern> findByOriginCaseReferenceOrderByReference(String originCaseReference);

  /** Keeps a new concern. */
  Concern save(Concern concern);
}
