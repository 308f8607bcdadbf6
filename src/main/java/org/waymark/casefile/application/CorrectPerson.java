package org.waymark.casefile.application;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.CorrectableFact;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonView;

/**
 * A case was filed under the wrong person. The right one is somebody on file whom the user may see:
 * a restricted record answers as if it were not there.
 */
@Service
class CorrectPerson implements CorrectableFact {

  private final CaseDirectory cases;
  private final CaseHandling handling;
  private final People people;

  CorrectPerson(CaseDirectory cases, CaseHandling handling, People people) {
    this.cases = cases;
    this.handling = handling;
    this.people = people;
  }

  @Override
  public String name() {
    return "person";
  }

  @Override
  public boolean isOf(CaseDetails file) {
    return true;
  }

  @Override
  public Answer correct(Wish wish) {
    UUID before = cases.details(wish.caseReference()).orElseThrow().personId();
    Optional<UUID> right = onFile(wish.value());
    if (right.isEmpty()) {
      return new NotCorrected("is no person on file whom you may see");
    }
    if (right.get().equals(before)) {
      return new NotCorrected("is the person whom the case is about already");
    }
    handling.correctPerson(wish.caseReference(), right.get(), wish.reason());
    return new Corrected(before == null ? null : before.toString(), right.get().toString(), null);
  }

  private Optional<UUID> onFile(String id) {
    try {
      return people
          .read(UUID.fromString(id), "correction")
          .filter(view -> !view.restricted())
          .map(PersonView::id);
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
