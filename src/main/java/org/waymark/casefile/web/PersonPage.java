package org.waymark.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.waymark.casefile.CaseChronology;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Relationships.Relationship;
import org.waymark.casefile.Restrictions.Restriction;

/** One page for a person. Of a restricted record it has the id alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonPage(
    UUID id,
    boolean restricted,
    PersonDetails details,
    List<Relationship> relationships,
    List<CaseDetails> cases,
    List<CaseChronology.Entry> chronology,
    Restriction restriction) {

  static PersonPage masked(UUID id) {
    return new PersonPage(id, true, null, null, null, null, null);
  }
}
