package org.waymark.workspace.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymark.casefile.JoinedRecords.Joined;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.RelationshipKind;
import org.waymark.casefile.Relationships.Relationship;
import org.waymark.casefile.Restrictions.Restriction;

/**
 * A person on one page. Of a restricted record it has the id alone.
 *
 * @param age in years today, or at death; null while the date of birth is not known
 * @param restriction the standing restriction, or null
 * @param joined records that were joined with this one, also those that are apart again
 */
public record PersonSheet(
    UUID id,
    boolean restricted,
    PersonDetails details,
    Integer age,
    List<Relationship> relationships,
    List<CaseLine> cases,
    List<WorkItem> work,
    List<StoryEntry> story,
    Restriction restriction,
    List<JoinedRecord> joined) {

  /**
   * A record that was joined with this one.
   *
   * @param by who joined them, by name
   * @param apartBy who took them apart, by name, or null
   */
  public record JoinedRecord(Joined record, String by, String apartBy) {}

  private static final Set<RelationshipKind> DECIDE_FOR_THE_PERSON =
      Set.of(
          RelationshipKind.ATTORNEY_HEALTH_AND_WELFARE,
          RelationshipKind.ATTORNEY_PROPERTY_AND_AFFAIRS,
          RelationshipKind.DEPUTY_HEALTH_AND_WELFARE,
          RelationshipKind.DEPUTY_PROPERTY_AND_AFFAIRS,
          RelationshipKind.APPOINTEE_FOR_BENEFITS);

  static PersonSheet masked(UUID id) {
    return new PersonSheet(id, true, null, null, null, null, null, null, null, null);
  }

  /** Attorneys, deputies and appointees who still stand. */
  public List<Relationship> deciders() {
    return standing().stream()
        .filter(one -> DECIDE_FOR_THE_PERSON.contains(one.details().kind()))
        .toList();
  }

  /** Everybody else around the person who still stands. */
  public List<Relationship> others() {
    return standing().stream()
        .filter(one -> !DECIDE_FOR_THE_PERSON.contains(one.details().kind()))
        .toList();
  }

  private List<Relationship> standing() {
    return relationships.stream().filter(one -> !one.ended()).toList();
  }

  /** Cases that are not closed. */
  public List<CaseLine> openCases() {
    return cases.stream().filter(one -> one.details().open()).toList();
  }

  /** All cases, the open ones first: a note belongs on one of them. */
  public List<CaseLine> casesForNotes() {
    return Stream.concat(openCases().stream(), closedCases().stream()).toList();
  }

  /** Cases that are closed. */
  public List<CaseLine> closedCases() {
    return cases.stream().filter(one -> !one.details().open()).toList();
  }
}
