package org.waymark.safeguarding.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.waymark.safeguarding.application.SafeguardingFixture.TODAY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.CaseIdentified;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.safeguarding.RaiseConcern;
import org.waymark.safeguarding.application.GatherInformation.Gathered;
import org.waymark.safeguarding.domain.Consent;
import org.waymark.safeguarding.domain.Refusal;

/** A concern raised before anybody knows whom it is about gets the person afterwards. */
class PersonOfConcernTest {

  private static final UUID PERSON = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final PersonDetails NEW = PersonDetails.named("Ann", "Test").build();

  private final SafeguardingFixture fixture = new SafeguardingFixture();
  private final String referral = fixture.cases.open("REF", null, TODAY, "team-north");
  private final String saf =
      fixture.raising.raise(new RaiseConcern(referral, "contact", null, "pat", TODAY));

  @BeforeEach
  void nobodyIsAlike() {
    when(fixture.people.check(any())).thenReturn(List.of());
    when(fixture.people.likelyDuplicates(any())).thenReturn(List.of());
    when(fixture.people.create(any())).thenReturn(new Outcome.Done(PERSON));
  }

  private void originIdentified(UUID before, UUID now, String reason) {
    fixture.cases.identify(referral, now);
    fixture.followPerson.on(new CaseIdentified(referral, before, now, reason, "pat"));
  }

  private Optional<Refusal> gather(WhoItIs who) {
    return fixture.gatherInformation.gather(
        saf, new Gathered(Consent.AGREES, null, false, who), "gil");
  }

  private UUID person(String reference) {
    return fixture.cases.find(reference).orElseThrow().personId();
  }

  private List<String> told(String recipient) {
    return fixture.outbox.notices.stream()
        .filter(notice -> notice.recipient().equals(recipient))
        .map(notice -> notice.kind().code())
        .toList();
  }

  @Test
  void whom_the_referral_is_found_to_be_about_the_concern_is_about() {
    originIdentified(null, PERSON, null);
    assertThat(person(saf)).isEqualTo(PERSON);
  }

  @Test
  void a_closed_concern_follows_too() {
    fixture.cases.close(saf, "no-further-action");
    originIdentified(null, PERSON, null);
    assertThat(person(saf)).isEqualTo(PERSON);
  }

  @Test
  void a_corrected_person_is_corrected_on_the_concern_with_the_same_reason() {
    originIdentified(null, PERSON, null);
    originIdentified(PERSON, OTHER, "Two brothers were mixed up.");
    verify(fixture.handling).correctPerson(saf, OTHER, "Two brothers were mixed up.");
  }

  @Test
  void a_concern_about_somebody_else_stays_and_those_who_decide_hear_of_it() {
    gather(WhoItIs.sameAs(fixture.cases.open("REF", OTHER, TODAY, null)));
    originIdentified(null, PERSON, null);
    assertThat(person(saf)).isEqualTo(OTHER);
    assertThat(fixture.kinds(saf)).contains("safeguarding-origin-person-changed");
    assertThat(told("senior-practitioners")).contains("safeguarding-origin-person-changed");
  }

  @Test
  void what_its_own_workers_found_is_not_undone_by_a_correction_elsewhere() {
    var known = fixture.cases.open("REF", PERSON, TODAY, null);
    gather(new WhoItIs(known, null, false, true));
    originIdentified(PERSON, OTHER, "Somebody else.");
    assertThat(person(saf)).isEqualTo(PERSON);
    verify(fixture.handling, never()).correctPerson(any(), any(), any());
    assertThat(fixture.kinds(saf)).contains("safeguarding-origin-person-changed");
  }

  @Test
  void a_correction_of_the_concern_itself_makes_it_go_its_own_way() {
    originIdentified(null, PERSON, null);
    fixture.cases.identify(saf, OTHER);
    fixture.followPerson.on(new CaseIdentified(saf, PERSON, OTHER, "The spouse.", "gil"));
    originIdentified(PERSON, UUID.randomUUID(), "A third.");
    assertThat(person(saf)).isEqualTo(OTHER);
    verify(fixture.handling, never()).correctPerson(any(), any(), any());
  }

  @Test
  void somebody_new_is_put_on_file_from_the_concern() {
    assertThat(gather(new WhoItIs(null, NEW, false, false))).isEmpty();
    assertThat(person(saf)).isEqualTo(PERSON);
    assertThat(person(referral)).isNull();
  }

  @Test
  void the_case_it_was_noticed_on_is_filed_too_where_it_is_about_the_same_person() {
    assertThat(gather(new WhoItIs(null, NEW, false, true))).isEmpty();
    assertThat(person(saf)).isEqualTo(PERSON);
    assertThat(person(referral)).isEqualTo(PERSON);
  }

  @Test
  void whoever_may_be_on_file_is_not_put_there_twice_unseen() {
    when(fixture.people.likelyDuplicates(NEW))
        .thenReturn(List.of(new LikelyDuplicate(PersonView.of(OTHER, NEW), 45, List.of(), false)));
    assertThat(gather(new WhoItIs(null, NEW, false, false)))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("lookedThrough"));
    verify(fixture.people, never()).create(any());
    assertThat(gather(new WhoItIs(null, NEW, true, false))).isEmpty();
  }

  @Test
  void a_restricted_record_does_not_betray_that_it_is_alike() {
    when(fixture.people.likelyDuplicatesBeforeFiling(NEW))
        .thenReturn(List.of(new LikelyDuplicate(PersonView.masked(OTHER), 95, List.of(), false)));
    assertThat(gather(new WhoItIs(null, NEW, false, false))).isEmpty();
  }

  @Test
  void details_that_cannot_be_right_and_two_answers_at_once_are_refused() {
    when(fixture.people.check(NEW))
        .thenReturn(List.of(new FieldProblem("lastName", "is required")));
    assertThat(gather(new WhoItIs(null, NEW, false, false)))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("newFamilyName"));
    assertThat(gather(new WhoItIs(referral, NEW, false, false)))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("newPerson"));
    assertThat(person(saf)).isNull();
  }

  @Test
  void service_managers_name_who_works_on_a_concern_about_a_restricted_record() {
    fixture.hidden.add(saf);
    originIdentified(null, PERSON, null);
    fixture.followPerson.on(new CaseIdentified(saf, null, PERSON, null, "pat"));
    assertThat(told("service-managers")).containsExactly("safeguarding-concern-restricted");
  }
}
