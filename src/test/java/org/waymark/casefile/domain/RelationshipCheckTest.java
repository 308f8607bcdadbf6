package org.waymark.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.RelationshipDetails;
import org.waymark.casefile.RelationshipKind;

class RelationshipCheckTest {

  private final UUID person = UUID.randomUUID();

  @Test
  void a_named_contact_is_enough() {
    expect(RelationshipDetails.toContact(RelationshipKind.NEXT_OF_KIN, "Test Contact", null));
  }

  @Test
  void a_person_on_file_is_enough() {
    expect(RelationshipDetails.toPerson(RelationshipKind.CARER, UUID.randomUUID()));
  }

  @Test
  void nobody_is_refused() {
    expect(RelationshipDetails.toContact(RelationshipKind.GP, " ", null), "contactName");
  }

  @Test
  void both_a_person_and_a_contact_are_refused() {
    var both = details(RelationshipKind.GP, UUID.randomUUID(), "Test", null, null, false, null);
    expect(both, "contactName");
  }

  @Test
  void nobody_is_related_to_themselves() {
    expect(RelationshipDetails.toPerson(RelationshipKind.CARER, person), "otherPersonId");
  }

  @Test
  void a_kind_is_required() {
    expect(RelationshipDetails.toContact(null, "Test", null), "kind");
  }

  @Test
  void it_does_not_end_before_it_begins() {
    var day = LocalDate.of(2026, 1, 1);
    expect(details(RelationshipKind.GP, null, "Test", day, day.minusDays(1), false, null), "to");
  }

  @Test
  void only_a_carer_is_the_main_carer_and_willing_and_able() {
    expect(
        details(RelationshipKind.GP, null, "Test", null, null, true, true),
        "mainCarer",
        "willingAndAble");
    expect(details(RelationshipKind.CARER, null, "Test", null, null, true, false));
  }

  @Test
  void a_phone_number_is_checked() {
    expect(RelationshipDetails.toContact(RelationshipKind.GP, "Test", "soon"), "contactPhone");
  }

  private void expect(RelationshipDetails details, String... fields) {
    assertThat(RelationshipCheck.of(person, details))
        .extracting(FieldProblem::field)
        .containsExactly(fields);
  }

  private static RelationshipDetails details(
      RelationshipKind kind,
      UUID other,
      String contact,
      LocalDate from,
      LocalDate to,
      boolean mainCarer,
      Boolean willing) {
    return new RelationshipDetails(
        kind, other, contact, null, null, null, from, to, mainCarer, willing, null);
  }
}
