package org.waymark.casefile.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.EmergencyAccess;
import org.waymark.casefile.EmergencyAccess.Opened;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.JoinedRecords;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.RelationshipDetails;
import org.waymark.casefile.RelationshipKind;
import org.waymark.casefile.Relationships;
import org.waymark.casefile.Relationships.Relationship;
import org.waymark.casefile.support.CaseFileTest;
import org.waymark.casefile.support.RecordedNotices;
import org.waymark.outbox.Outbox.Notice;

/** An administrator reads nobody's record but the one that they have opened in an emergency. */
class AdministratorInEmergencyTest extends CaseFileTest {

  private static final String WHY = "The ward needs her allergies and everything else is down";

  @Autowired CaseFileDoor door;
  @Autowired EmergencyAccess emergencies;
  @Autowired Relationships relationships;
  @Autowired JoinedRecords joined;
  @Autowired RecordedNotices outbox;

  private UUID person;
  private String reference;

  @BeforeEach
  void onFile() {
    person = somebody();
    reference = cases.open("REF", person, TODAY, "team-north");
    outbox.taken();
    asAdministrator();
  }

  private void asAdministrator() {
    user.as("administrator", "administrators");
  }

  private void open() {
    assertThat(restrictions.openInEmergency(person, WHY)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void without_it_they_read_nothing() {
    assertThat(door.refusalToRead(person)).isPresent();
    assertThat(door.refusalToReadCase(reference)).isPresent();
    assertThat(door.refusal()).isPresent();
  }

  @Test
  void with_it_they_read_that_person_and_that_persons_cases_alone() {
    String later = cases.open("SAF", person, TODAY, null);
    String nobodys = cases.open("REF", null, TODAY, null);
    String another = cases.open("REF", somebody(), TODAY, "team-north");
    open();
    assertThat(door.refusalToRead(person)).isEmpty();
    assertThat(door.refusalToReadCase(reference)).isEmpty();
    assertThat(door.refusalToReadCase(later)).isEmpty();
    for (String shut : List.of(nobodys, another, "REF-1900-000001")) {
      assertThat(door.refusalToReadCase(shut)).isPresent();
    }
    assertThat(door.refusalToRead(somebody())).isPresent();
    assertThat(door.refusalToRead(UUID.randomUUID())).isPresent();
    assertThat(door.refusal()).isPresent();
  }

  @Test
  void it_ends_after_four_hours_without_anybody_ending_it() {
    open();
    clock.advance(Duration.ofHours(4).minusMillis(1));
    assertThat(door.refusalToRead(person)).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(door.refusalToRead(person)).isPresent();
    assertThat(door.refusalToReadCase(reference)).isPresent();
  }

  @Test
  void it_is_nobody_elses() {
    open();
    user.as("administrator-2", "administrators");
    assertThat(door.refusalToRead(person)).isPresent();
  }

  @Test
  void it_ends_with_the_role() {
    open();
    user.as("administrator", "process-owners");
    assertThat(door.refusalToRead(person)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"process-owner, process-owners", "provider-a, providers", "nobody, team-north"})
  void others_who_do_not_work_with_people_may_not_take_it(String who, String group) {
    user.as(who, group);
    assertThat(emergencies.mayOpenAny()).isFalse();
    assertThat(restrictions.openInEmergency(person, WHY)).isInstanceOf(Outcome.NotAllowed.class);
    assertThat(door.refusalToRead(person)).isPresent();
    assertThat(outbox.taken()).isEmpty();
  }

  @Test
  void a_reason_by_which_nobody_can_judge_opens_nothing() {
    var outcome = restrictions.openInEmergency(person, "urgent");
    assertThat(((Outcome.Invalid) outcome).problems())
        .extracting(FieldProblem::field)
        .containsExactly("reason");
    assertThat(door.refusalToRead(person)).isPresent();
    assertThat(outbox.taken()).isEmpty();
  }

  @Test
  void there_is_no_emergency_about_nobody() {
    var outcome = restrictions.openInEmergency(UUID.randomUUID(), WHY);
    assertThat(((Outcome.Invalid) outcome).problems())
        .extracting(FieldProblem::field)
        .containsExactly("personId");
  }

  @Test
  void managers_of_those_who_work_with_the_person_are_told_at_once() {
    open();
    var until = clock.instant().plus(Duration.ofHours(4)).toString();
    assertThat(outbox.taken())
        .extracting(Notice::recipient, Notice::kind, Notice::caseReference, Notice::details)
        .containsExactlyInAnyOrder(
            tuple(
                "service-managers",
                CaseFileNotice.RESTRICTED_RECORD_OPENED,
                null,
                Map.of("by", "administrator", "until", until)),
            tuple(
                "team-north.team-managers",
                CaseFileNotice.RESTRICTED_RECORD_OPENED,
                null,
                Map.of("by", "administrator", "until", until)));
  }

  @Test
  void it_is_listed_until_a_manager_of_the_persons_team_has_looked() {
    open();
    clock.advance(Duration.ofDays(30));
    user.as("team-manager-south", "team-managers", "team-south", "team-south.team-managers");
    var fromElsewhere = waiting();
    assertThat(fromElsewhere.reason()).isNull();
    assertThat(fromElsewhere.mine()).isFalse();
    assertThat(emergencies.looked(fromElsewhere.id())).isInstanceOf(Outcome.NotAllowed.class);
    asTeamManager();
    assertThat(waiting())
        .extracting(Opened::userId, Opened::restricted, Opened::reason, Opened::mine)
        .containsExactly("administrator", false, WHY, true);
    assertThat(emergencies.howManyWait()).isPositive();
    assertThat(emergencies.looked(waiting().id())).isInstanceOf(Outcome.Done.class);
    assertThat(waiting()).isNull();
  }

  @Test
  void whoever_opened_it_and_manages_too_does_not_look_at_their_own() {
    open();
    user.as("administrator", "administrators", "service-managers");
    assertThat(waiting().mine()).isFalse();
    assertThat(emergencies.looked(waiting().id())).isInstanceOf(Outcome.NotAllowed.class);
  }

  @Test
  void the_reason_is_for_those_who_are_named_once_the_record_is_restricted() {
    open();
    restrictTo("practitioner-2", person);
    asTeamManager();
    assertThat(waiting())
        .extracting(Opened::restricted, Opened::reason)
        .containsExactly(true, null);
    user.as(NAMED_MANAGER, "team-managers");
    assertThat(waiting().reason()).isEqualTo(WHY);
  }

  @Test
  void each_reading_is_logged_as_one_in_an_emergency() {
    open();
    people.read(person, "person-page");
    people.ofCase(reference, "case-page");
    assertThat(
            jdbc.queryForList(
                "select kind || ' ' || purpose || ' ' || coalesce(case_reference, '-')"
                    + " from reading_log where person_id = ? and user_id = 'administrator'"
                    + " order by id",
                String.class,
                person))
        .containsExactly(
            "emergency emergency access -",
            "emergency person-page -",
            "emergency case-page " + reference);
  }

  @Test
  void a_restricted_record_opens_the_same_way_and_shuts_again() {
    restrictTo("practitioner-2", person);
    asAdministrator();
    outbox.taken();
    open();
    assertThat(door.refusalToRead(person)).isEmpty();
    assertThat(people.read(person, "person-page").orElseThrow().restricted()).isFalse();
    assertThat(outbox.taken()).extracting(Notice::recipient).contains(NAMED_MANAGER);
    clock.advance(Duration.ofHours(4));
    assertThat(door.refusalToRead(person)).isPresent();
    assertThat(restrictions.maySeePerson("administrator", person)).isFalse();
  }

  @Test
  void a_restriction_that_is_set_meanwhile_holds() {
    open();
    restrictTo("practitioner-2", person);
    asAdministrator();
    assertThat(people.read(person, "person-page").orElseThrow().restricted()).isTrue();
  }

  @Test
  void somebody_related_to_the_person_is_not_shown() {
    asPractitioner();
    var other = somebody();
    relationships.add(person, RelationshipDetails.toPerson(RelationshipKind.NEXT_OF_KIN, other));
    asAdministrator();
    open();
    assertThat(relationships.of(person)).extracting(Relationship::other).containsOnlyNulls();
    assertThat(readingsOf(other)).isZero();
    asPractitioner();
    assertThat(relationships.of(person)).extracting(one -> one.other().id()).containsExactly(other);
  }

  @Test
  void records_that_are_joined_are_open_under_both_ids() {
    asPractitioner();
    var other = somebody();
    var third = somebody();
    asAdministrator();
    open();
    asPractitioner();
    var join = joined.join(other, person, Map.of("name", "kept"), "The same woman, seen twice");
    assertThat(join).isInstanceOf(Outcome.Done.class);
    asAdministrator();
    assertThat(door.refusalToRead(person)).isEmpty();
    assertThat(door.refusalToRead(other)).isEmpty();
    assertThat(door.refusalToReadCase(reference)).isEmpty();
    assertThat(door.refusalToRead(third)).isPresent();
    clock.advance(Duration.ofHours(4));
    open();
    assertThat(door.refusalToRead(other)).isEmpty();
    asPractitioner();
    joined.takeApart(other, ((Outcome.Done) join).id(), "Two women of one name after all");
    asAdministrator();
    assertThat(door.refusalToRead(other)).isEmpty();
    assertThat(door.refusalToRead(person)).isPresent();
    assertThat(joined.of(other).get(0).details()).isNull();
  }

  private int readingsOf(UUID other) {
    return jdbc.queryForObject(
        "select count(*) from reading_log where person_id = ? and user_id = 'administrator'",
        Integer.class,
        other);
  }

  /** What waits about the person, or null. */
  private Opened waiting() {
    return emergencies.waiting().stream()
        .filter(it -> it.personId().equals(person))
        .findFirst()
        .orElse(null);
  }

  @Test
  void those_who_work_with_people_still_open_restricted_records_alone() {
    asPractitioner();
    var outcome = restrictions.openInEmergency(person, WHY);
    assertThat(((Outcome.Invalid) outcome).problems())
        .extracting(FieldProblem::field)
        .containsExactly("personId");
    user.as("both", "practitioners", "administrators");
    assertThat(emergencies.mayOpenAny()).isFalse();
    assertThat(door.refusal()).isEmpty();
  }
}
