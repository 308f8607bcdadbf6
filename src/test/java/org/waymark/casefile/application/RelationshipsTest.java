package org.waymark.casefile.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.Readings;
import org.waymark.casefile.Readings.Reading;
import org.waymark.casefile.RelationshipDetails;
import org.waymark.casefile.RelationshipKind;
import org.waymark.casefile.Relationships;
import org.waymark.casefile.Relationships.Relationship;
import org.waymark.casefile.support.CaseFileTest;

class RelationshipsTest extends CaseFileTest {

  @Autowired Relationships relationships;
  @Autowired Readings readings;

  @Test
  void everything_about_a_relationship_is_kept() {
    var person = somebody();
    var details =
        new RelationshipDetails(
            RelationshipKind.CARER,
            null,
            "Test Carer",
            "Test Carers",
            "020 7946 0000",
            "c@example.org",
            TODAY.minusYears(1),
            TODAY.plusYears(1),
            true,
            false,
            "Nights only");
    relationships.add(person, details);
    assertThat(relationships.of(person)).extracting(Relationship::details).containsExactly(details);
  }

  @Test
  void another_person_on_file_is_shown_with_the_relationship() {
    var person = somebody();
    var carer = somebody();
    relationships.add(person, RelationshipDetails.toPerson(RelationshipKind.CARER, carer));
    assertThat(relationships.of(person).get(0).other().details()).isNotNull();
  }

  @Test
  void a_restricted_other_person_is_masked() {
    var person = somebody();
    var carer = somebody();
    relationships.add(person, RelationshipDetails.toPerson(RelationshipKind.CARER, carer));
    restrictTo("practitioner-2", carer);
    assertThat(relationships.of(person).get(0).other()).isEqualTo(PersonView.masked(carer));
  }

  @Test
  void nobody_is_related_to_somebody_whose_record_they_may_not_see() {
    var person = somebody();
    var hidden = somebody();
    restrictTo("practitioner-2", hidden);
    var unknown = RelationshipDetails.toPerson(RelationshipKind.CARER, UUID.randomUUID());
    assertThat(
            relationships.add(person, RelationshipDetails.toPerson(RelationshipKind.CARER, hidden)))
        .isEqualTo(relationships.add(person, unknown))
        .isEqualTo(Outcome.invalid("otherPersonId", "there is no such person"));
    assertThat(relationships.of(person)).isEmpty();
    assertThat(readings.of(hidden, null, 10))
        .extracting(Reading::kind, Reading::purpose)
        .containsExactly(tuple("refused", "relationships"));
  }

  @Test
  void nothing_is_shown_or_added_on_a_restricted_record() {
    var person = somebody();
    relationships.add(person, RelationshipDetails.toContact(RelationshipKind.GP, "Dr Test", null));
    restrictTo("practitioner-2", person);
    assertThat(relationships.of(person)).isEmpty();
    assertThat(
            relationships.add(
                person, RelationshipDetails.toContact(RelationshipKind.GP, "Dr Other", null)))
        .isInstanceOf(Outcome.NotAllowed.class);
    assertThat(relationships.end(person, UUID.randomUUID(), TODAY, "why"))
        .isInstanceOf(Outcome.NotAllowed.class);
  }

  @Test
  void an_ended_relationship_stays_on_file_after_the_standing_ones() {
    var person = somebody();
    var ended = added(person, RelationshipDetails.toContact(RelationshipKind.GP, "Dr Old", null));
    var standing =
        added(person, RelationshipDetails.toContact(RelationshipKind.GP, "Dr New", null));
    relationships.end(person, ended, TODAY, "Changed practice");
    assertThat(relationships.of(person))
        .extracting(Relationship::id)
        .containsExactly(standing, ended);
    assertThat(relationships.of(person).get(1).endReason()).isEqualTo("Changed practice");
    assertThat(relationships.of(person).get(1).details().to()).isEqualTo(TODAY);
  }

  @Test
  void there_is_one_main_carer_at_a_time() {
    var person = somebody();
    var first = added(person, mainCarer("Test One"));
    refused("mainCarer", relationships.add(person, mainCarer("Test Two")));
    relationships.end(person, first, TODAY, "Moved away");
    assertThat(relationships.add(person, mainCarer("Test Two"))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void both_ends_must_be_on_file() {
    refused("personId", relationships.add(UUID.randomUUID(), mainCarer("Test")));
    refused(
        "otherPersonId",
        relationships.add(
            somebody(), RelationshipDetails.toPerson(RelationshipKind.CARER, UUID.randomUUID())));
  }

  @Test
  void ending_needs_a_standing_relationship_a_reason_and_a_day_after_its_start() {
    var person = somebody();
    var other = somebody();
    var details =
        new RelationshipDetails(
            RelationshipKind.GP, null, "Dr Test", null, null, null, TODAY, null, false, null, null);
    var id = added(person, details);
    refused("relationshipId", relationships.end(other, id, TODAY, "why"));
    refused("relationshipId", relationships.end(person, UUID.randomUUID(), TODAY, "why"));
    refused("reason", relationships.end(person, id, TODAY, " "));
    refused("reason", relationships.end(person, id, TODAY, "\0"));
    refused("on", relationships.end(person, id, TODAY.minusDays(1), "why"));
    refused("on", relationships.end(person, id, null, "why"));
    relationships.end(person, id, TODAY, "why");
    refused("relationshipId", relationships.end(person, id, TODAY, "again"));
  }

  private UUID added(UUID person, RelationshipDetails details) {
    return ((Outcome.Done) relationships.add(person, details)).id();
  }

  private static RelationshipDetails mainCarer(String name) {
    return new RelationshipDetails(
        RelationshipKind.CARER, null, name, null, null, null, null, null, true, true, null);
  }

  private static void refused(String field, Outcome outcome) {
    assertThat(((Outcome.Invalid) outcome).problems())
        .extracting(FieldProblem::field)
        .containsExactly(field);
  }
}
