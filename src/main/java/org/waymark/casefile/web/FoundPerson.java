package org.waymark.casefile.web;

import java.util.List;
import java.util.UUID;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;

/**
 * Somebody who was found, with what is open and with whom.
 *
 * @param details null where the record is restricted
 * @param openCases the newest first; empty where the record is restricted
 */
record FoundPerson(
    UUID id, boolean restricted, PersonDetails details, List<CaseDetails> openCases) {

  static FoundPerson of(PersonView view, List<CaseDetails> open) {
    return new FoundPerson(view.id(), view.restricted(), view.details(), open);
  }
}
