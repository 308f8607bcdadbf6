package org.waymark.casefile.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.waymark.casefile.CaseChronology;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory.CaseLink;
import org.waymark.casefile.PersonView;

/**
 * What {@code GET /api/cases/{reference}} answers. Of a restricted case it has the reference alone.
 * The sections that other modules contribute stand beside the rest, under their names.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CasePage(
    String reference,
    boolean restricted,
    CaseDetails details,
    PersonView person,
    List<CaseLink> links,
    List<CaseChronology.Entry> chronology,
    @JsonAnyGetter Map<String, Object> sections) {

  static CasePage masked(String reference) {
    return new CasePage(reference, true, null, null, null, null, Map.of());
  }
}
