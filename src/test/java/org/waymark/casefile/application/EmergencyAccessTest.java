package org.waymark.casefile.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casefile.EmergencyAccess;
import org.waymark.casefile.EmergencyAccess.Opened;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.support.CaseFileTest;
import org.waymark.casefile.support.RecordedNotices;
import org.waymark.outbox.Outbox.Notice;

/** Whoever opens a restricted record in an emergency is seen by managers until one has looked. */
class EmergencyAccessTest extends CaseFileTest {

  private static final String WHY = "Found on the floor, the key safe code is needed";

  @Autowired EmergencyAccess emergencies;
  @Autowired RecordedNotices outbox;

  private UUID person;

  @BeforeEach
  void restricted() {
    person = somebody();
    restrictTo("practitioner-2", person);
    outbox.taken();
  }

  @Test
  void managers_are_told_at_once_and_the_person_is_not_named() {
    cases.open("REF", person, TODAY, "team-north");
    open();
    assertThat(outbox.taken())
        .extracting(Notice::recipient, Notice::kind, Notice::caseReference)
        .containsExactlyInAnyOrder(
            tuple("service-managers", CaseFileNotice.RESTRICTED_RECORD_OPENED, null),
            tuple("team-north.team-managers", CaseFileNotice.RESTRICTED_RECORD_OPENED, null),
            tuple(NAMED_MANAGER, CaseFileNotice.RESTRICTED_RECORD_OPENED, null));
  }

  @Test
  void the_notice_says_who_opened_it_and_no_more() {
    open();
    var until = clock.instant().plus(Duration.ofHours(4));
    assertThat(outbox.taken())
        .extracting(Notice::details)
        .containsOnly(Map.of("by", "practitioner", "until", until.toString()));
  }

  @Test
  void a_manager_who_opens_it_is_not_the_only_one_told() {
    asServiceManager();
    restrictions.openInEmergency(person, WHY);
    assertThat(outbox.taken())
        .extracting(Notice::recipient)
        .containsExactlyInAnyOrder("service-managers", NAMED_MANAGER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "asdf",
        "urgent",
        "xxxxxxxxxxxxxxxxxxxxxx",
        "urgent urgent urgent urgent",
        "aaaaa bbbbb ccccc",
        "1 2 3 4 5 6 7 8 9 10 11 12",
        ". , ; ! . , ; ! . , ; !",
        "a b c d e"
      })
  void a_reason_by_which_nobody_can_judge_opens_nothing(String reason) {
    var outcome = restrictions.openInEmergency(person, reason);
    assertThat(((Outcome.Invalid) outcome).problems())
        .extracting(FieldProblem::field)
        .containsExactly("reason");
    assertThat(restrictions.maySeePerson("practitioner", person)).isFalse();
    assertThat(outbox.taken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {WHY, "Found on the floor", "Her son is at the door with a knife"})
  void a_sentence_opens_the_record(String reason) {
    assertThat(restrictions.openInEmergency(person, reason)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void it_is_listed_until_a_service_manager_has_looked() {
    open();
    clock.advance(Duration.ofDays(30));
    assertThat(waiting()).isEmpty();
    asServiceManager();
    var opened = waiting().get(0);
    assertThat(opened)
        .extracting(Opened::userId, Opened::reason, Opened::mine)
        .containsExactly("practitioner", WHY, true);
    assertThat(emergencies.howManyWait()).isPositive();
    assertThat(emergencies.looked(opened.id())).isInstanceOf(Outcome.Done.class);
    assertThat(waiting()).isEmpty();
    assertThat(emergencies.looked(opened.id())).isInstanceOf(Outcome.Invalid.class);
    assertThat(
            jdbc.queryForObject(
                "select looked_by from emergency_access where id = ?", String.class, opened.id()))
        .isEqualTo("service-manager");
  }

  @Test
  void nobody_looks_at_their_own() {
    asServiceManager();
    restrictions.openInEmergency(person, WHY);
    var own = waiting().get(0);
    assertThat(own.mine()).isFalse();
    assertThat(emergencies.looked(own.id())).isInstanceOf(Outcome.NotAllowed.class);
    user.as("service-manager-2", "service-managers");
    assertThat(emergencies.looked(own.id())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_team_manager_who_is_not_named_sees_that_it_happened_and_no_reason() {
    open();
    asTeamManager();
    var opened = waiting().get(0);
    assertThat(opened)
        .extracting(Opened::userId, Opened::reason, Opened::mine)
        .containsExactly("practitioner", null, false);
    assertThat(emergencies.looked(opened.id())).isInstanceOf(Outcome.NotAllowed.class);
    user.as(NAMED_MANAGER, "team-managers");
    assertThat(waiting().get(0).reason()).isEqualTo(WHY);
    assertThat(emergencies.looked(opened.id())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void others_than_managers_neither_see_the_list_nor_look() {
    open();
    asServiceManager();
    var id = waiting().get(0).id();
    user.as("practitioner-2", "practitioners");
    assertThat(emergencies.waiting()).isEmpty();
    assertThat(emergencies.howManyWait()).isZero();
    assertThat(emergencies.looked(id)).isInstanceOf(Outcome.NotAllowed.class);
  }

  @Test
  void naming_others_meanwhile_does_not_shut_out_whoever_is_in() {
    open();
    asServiceManager();
    restrictions.rename(person, Set.of(NAMED_MANAGER), "Left the team", TODAY.plusDays(30));
    assertThat(restrictions.maySeePerson("practitioner", person)).isTrue();
    assertThat(restrictions.maySeePerson("practitioner-2", person)).isFalse();
    clock.advance(Duration.ofHours(4));
    assertThat(restrictions.maySeePerson("practitioner", person)).isFalse();
  }

  @Test
  void whoever_is_named_after_an_emergency_stays_named() {
    open();
    asServiceManager();
    restrictions.rename(
        person, Set.of("practitioner", NAMED_MANAGER), "Now on the case", TODAY.plusDays(30));
    clock.advance(Duration.ofDays(1));
    assertThat(restrictions.maySeePerson("practitioner", person)).isTrue();
  }

  private void open() {
    asPractitioner();
    assertThat(restrictions.openInEmergency(person, WHY)).isInstanceOf(Outcome.Done.class);
  }

  private List<Opened> waiting() {
    return emergencies.waiting().stream().filter(it -> it.personId().equals(person)).toList();
  }
}
