package org.waymark.casefile.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.RecordOpenedInEmergency;
import org.waymark.casefile.RestrictedCases;
import org.waymark.casefile.Restrictions.Restriction;
import org.waymark.casefile.support.CaseFileTest;

class RestrictionsTest extends CaseFileTest {

  @Autowired CaseAccess access;
  @Autowired RestrictedCases hidden;

  @Test
  void without_a_restriction_everybody_may_see_a_case() {
    assertThat(access.maySee("anybody", cases.open("REF", somebody(), TODAY, null))).isTrue();
    assertThat(access.maySee("anybody", cases.open("REF", null, TODAY, null))).isTrue();
  }

  @Test
  void a_restricted_case_is_seen_by_those_who_are_named_and_by_the_system() {
    var person = somebody();
    var reference = cases.open("REF", person, TODAY, null);
    restrictTo("practitioner-2", person);
    assertThat(access.maySee("practitioner-2", reference)).isTrue();
    assertThat(access.maySee("waymark", reference)).isTrue();
    assertThat(access.maySee("practitioner", reference)).isFalse();
    assertThat(access.maySee("service-manager", reference)).isFalse();
    assertThat(access.maySee(null, reference)).isFalse();
  }

  @Test
  void a_case_opened_or_identified_later_is_hidden_too() {
    var person = somebody();
    restrictTo("practitioner-2", person);
    var opened = cases.open("SAF", person, TODAY, null);
    var identified = cases.open("REF", null, TODAY, null);
    cases.identify(identified, person);
    assertThat(hidden.hiddenFrom("practitioner")).contains(opened, identified);
    assertThat(hidden.hiddenFrom("practitioner-2")).doesNotContain(opened, identified);
    assertThat(hidden.hiddenFrom("waymark")).isEmpty();
  }

  @Test
  void an_unknown_case_is_visible_to_nobody() {
    assertThat(access.maySee("practitioner", "REF-1900-000001")).isFalse();
    assertThat(access.maySee("waymark", "REF-1900-000001")).isFalse();
    assertThat(access.maySee("practitioner", null)).isFalse();
    assertThat(restrictions.maySeePerson("practitioner", UUID.randomUUID())).isFalse();
  }

  @Test
  void a_page_of_cases_is_asked_in_one_go() {
    var person = somebody();
    var hiddenCase = cases.open("REF", person, TODAY, null);
    var openCase = cases.open("REF", somebody(), TODAY, null);
    restrictTo("practitioner-2", person);
    assertThat(access.visible("practitioner", List.of(hiddenCase, openCase, "REF-1900-000001")))
        .containsExactly(openCase);
    assertThat(access.visible("practitioner", List.of())).isEmpty();
  }

  @Test
  void a_practitioner_does_not_restrict_a_record() {
    var outcome =
        restrictions.restrict(somebody(), Set.of("practitioner"), "why", TODAY.plusDays(1));
    assertThat(outcome).isInstanceOf(Outcome.NotAllowed.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badInput")
  void each_kind_of_bad_input_is_refused_at_its_field(
      String field, Set<String> named, String reason, LocalDate reviewOn) {
    asTeamManager();
    var person = somebody();
    var outcome = restrictions.restrict(person, named, reason, reviewOn);
    assertThat(((Outcome.Invalid) outcome).problems())
        .extracting(FieldProblem::field)
        .containsExactly(field);
    assertThat(restrictions.maySeePerson("practitioner", person)).isTrue();
  }

  static Stream<Arguments> badInput() {
    var later = TODAY.plusDays(1);
    return Stream.of(
        Arguments.of("named", Set.of(), "why", later),
        Arguments.of("named", null, "why", later),
        Arguments.of("named", Set.of("a b"), "why", later),
        Arguments.of("named", Set.of("team-manager-named", "nobody-1"), "why", later),
        Arguments.of("named", Set.of("team-manager-named", "provider-a"), "why", later),
        Arguments.of("named", Set.of("team-manager-named", "administrator"), "why", later),
        Arguments.of("named", Set.of("practitioner"), "why", later),
        Arguments.of("reason", Set.of("team-manager-named"), " ", later),
        Arguments.of("reason", Set.of("team-manager-named"), "x".repeat(1001), later),
        Arguments.of("reason", Set.of("team-manager-named"), "\0", later),
        Arguments.of("reviewOn", Set.of("team-manager-named"), "why", TODAY),
        Arguments.of("reviewOn", Set.of("team-manager-named"), "why", null));
  }

  @Test
  void nobody_is_restricted_who_is_not_on_file_or_twice() {
    asTeamManager();
    var person = somebody();
    assertThat(
            restrictions.restrict(
                UUID.randomUUID(), Set.of("team-manager-named"), "why", TODAY.plusDays(1)))
        .isInstanceOf(Outcome.Invalid.class);
    assertThat(
            restrictions.restrict(person, Set.of("team-manager-named"), "why", TODAY.plusDays(1)))
        .isInstanceOf(Outcome.Done.class);
    assertThat(restrictions.restrict(person, Set.of("team-manager"), "why", TODAY.plusDays(1)))
        .isInstanceOf(Outcome.Invalid.class);
    assertThat(restrictions.maySeePerson("team-manager", person)).isFalse();
  }

  @Test
  void a_team_manager_who_is_not_named_cannot_let_himself_in() {
    var person = somebody();
    restrictTo("practitioner-2", person);
    asTeamManager();
    assertThat(restrictions.rename(person, Set.of("team-manager"), "why", TODAY.plusDays(1)))
        .isInstanceOf(Outcome.NotAllowed.class);
    assertThat(restrictions.lift(person, "why")).isInstanceOf(Outcome.NotAllowed.class);
    assertThat(restrictions.maySeePerson("team-manager", person)).isFalse();
  }

  @Test
  void a_service_manager_names_others_and_all_of_it_is_kept() {
    var person = somebody();
    restrictTo("practitioner-2", person);
    asServiceManager();
    restrictions.rename(
        person, Set.of("practitioner", NAMED_MANAGER), "New worker", TODAY.plusDays(30));
    assertThat(restrictions.maySeePerson("practitioner", person)).isTrue();
    assertThat(restrictions.maySeePerson("practitioner-2", person)).isFalse();
    assertThat(restrictions.standing(person).map(Restriction::reviewOn))
        .contains(TODAY.plusDays(30));
    assertThat(eventsOf(person)).containsExactly("set", "renamed");
  }

  @Test
  void a_lifted_restriction_hides_nothing_and_another_may_be_set() {
    var person = somebody();
    restrictTo("practitioner-2", person);
    asServiceManager();
    assertThat(restrictions.lift(person, " ")).isInstanceOf(Outcome.Invalid.class);
    assertThat(restrictions.lift(person, "Left the council")).isInstanceOf(Outcome.Done.class);
    assertThat(restrictions.maySeePerson("practitioner", person)).isTrue();
    assertThat(restrictions.lift(person, "again")).isInstanceOf(Outcome.Invalid.class);
    restrictTo("practitioner-2", person);
    assertThat(restrictions.maySeePerson("practitioner", person)).isFalse();
  }

  @Test
  void emergency_access_lasts_four_hours_and_is_told() {
    var person = somebody();
    restrictTo("practitioner-2", person);
    assertThat(restrictions.openInEmergency(person, " ")).isInstanceOf(Outcome.Invalid.class);
    assertThat(restrictions.openInEmergency(person, "Found on the floor, key safe code needed"))
        .isInstanceOf(Outcome.Done.class);
    assertThat(restrictions.maySeePerson("practitioner", person)).isTrue();
    assertThat(events.all())
        .contains(
            new RecordOpenedInEmergency(
                person, "practitioner", clock.instant().plus(Duration.ofHours(4))));
    clock.advance(Duration.ofHours(4));
    assertThat(restrictions.maySeePerson("practitioner", person)).isFalse();
    assertThat(eventsOf(person)).containsExactly("set", "emergency");
  }

  @Test
  void emergency_access_does_not_shorten_the_access_of_somebody_named() {
    var person = somebody();
    restrictTo("practitioner", person);
    restrictions.openInEmergency(person, "Pressed the wrong button on the page");
    clock.advance(Duration.ofDays(1));
    assertThat(restrictions.maySeePerson("practitioner", person)).isTrue();
  }

  @Test
  void those_who_do_not_work_with_people_have_no_emergency_access() {
    var person = somebody();
    restrictTo("practitioner-2", person);
    user.as("provider-a", "providers");
    assertThat(restrictions.openInEmergency(person, "why")).isInstanceOf(Outcome.NotAllowed.class);
  }

  @Test
  void names_and_reason_are_told_to_those_named_alone() {
    var person = somebody();
    restrictTo("practitioner-2", person);
    assertThat(restrictions.standing(person)).isEmpty();
    user.as("practitioner-2", "practitioners");
    assertThat(restrictions.standing(person).orElseThrow())
        .extracting(Restriction::named, Restriction::reason, Restriction::setBy)
        .containsExactly(Set.of("practitioner-2", NAMED_MANAGER), "Works here", "service-manager");
    for (Runnable manager : List.<Runnable>of(this::asTeamManager, this::asServiceManager)) {
      manager.run();
      var standing = restrictions.standing(person).orElseThrow();
      assertThat(standing)
          .isEqualTo(
              new Restriction(
                  standing.id(), person, Set.of(), null, TODAY.plusMonths(6), null, null));
      assertThat(restrictions.dueForReview(TODAY.plusMonths(6))).contains(standing);
    }
  }

  @Test
  void whoever_opened_a_record_in_an_emergency_is_not_told_who_is_named_and_why() {
    var person = somebody();
    restrictTo("practitioner-2", person);
    restrictions.openInEmergency(person, "Found on the floor, key safe code needed");
    assertThat(restrictions.standing(person).orElseThrow())
        .extracting(Restriction::named, Restriction::reason)
        .containsExactly(Set.of(), null);
  }

  @Test
  void a_manager_of_another_team_does_not_restrict_a_record() {
    var person = somebody();
    cases.open("REF", person, TODAY, "team-south");
    asTeamManager();
    var named = Set.of("team-manager");
    assertThat(restrictions.restrict(person, named, "why", TODAY.plusDays(1)))
        .isInstanceOf(Outcome.NotAllowed.class);
    cases.open("REV", person, TODAY, "team-north");
    assertThat(restrictions.restrict(person, named, "why", TODAY.plusDays(1)))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void managers_see_which_reviews_are_due() {
    var person = somebody();
    restrictTo("practitioner-2", person);
    assertThat(restrictions.dueForReview(TODAY.plusYears(1))).isEmpty();
    asServiceManager();
    assertThat(restrictions.dueForReview(TODAY.plusMonths(6)))
        .extracting(Restriction::personId)
        .contains(person);
    assertThat(restrictions.dueForReview(TODAY.plusMonths(6).minusDays(1)))
        .extracting(Restriction::personId)
        .doesNotContain(person);
  }

  private List<String> eventsOf(UUID person) {
    return jdbc.queryForList(
        """
        select e.kind from restriction_event e join restriction r on r.id = e.restriction_id
         where r.person_id = ? order by e.id""",
        String.class,
        person);
  }
}
