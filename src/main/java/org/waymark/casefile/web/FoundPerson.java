package org.waymark.casefile.web;

import java.util.List;
import java.util.UUID;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;

/**
 * Somebody who was found, with what is open and with whom.
 *
 * @param openCases the newest first
 */
record FoundPerson(UUID id, PersonDetails details, List<CaseDetails> openCases) {

  static FoundPerson of(PersonView view, List<CaseDetails> open) {
    return new FoundPerson(view.id(), view.details(), open);
  }
}
