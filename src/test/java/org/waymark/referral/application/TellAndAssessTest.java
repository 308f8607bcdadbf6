package org.waymark.referral.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.waymark.referral.application.StepFixture.PERSON;
import static org.waymark.referral.application.StepFixture.REF;
import static org.waymark.referral.application.StepFixture.TODAY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.CommunicationNeeds.LetterFormat;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.referral.application.TellPerson.Told;
import org.waymark.referral.application.TriageContact.Triaged;
import org.waymark.referral.domain.Arrival;
import org.waymark.referral.domain.Channel;
import org.waymark.referral.domain.Contact;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.Referral;
import org.waymark.referral.domain.ReferralOutcome;
import org.waymark.referral.domain.RouteOfAccess;
import org.waymark.referral.domain.SampleContact;
import org.waymark.referral.domain.Situation;
import org.waymark.referral.domain.Source;
import org.waymark.referral.domain.TriageDecision;
import org.waymark.referral.domain.TriageFindings;
import org.waymark.safeguarding.SafeguardingConcerns;

class TellAndAssessTest {

  private static final TriageFindings NEEDS = new TriageFindings(true, true, false, false, false);
  private static final TriageFindings NO_NEEDS =
      new TriageFindings(true, false, false, false, false);

  private final StepFixture steps = new StepFixture();
  private final People people = mock(People.class);
  private final Contacts contacts = mock(Contacts.class);
  private final SafeguardingConcerns concerns = mock(SafeguardingConcerns.class);
  private final Referrals referrals = mock(Referrals.class);
  private final PersonNotes notes = new PersonNotes(people);
  private final Referral referral = new Referral(REF, TODAY.minusDays(3), 50);
  private final HoldConversation hold = new HoldConversation(referrals, notes, steps.tools);
  private final TellPerson tell = new TellPerson(referrals, contacts, notes, steps.tools);
  private final TriageContact triage = new TriageContact(contacts, notes, concerns, steps.tools);

  @BeforeEach
  void somebodyOnFile() {
    when(referrals.of(REF)).thenReturn(referral);
    when(referrals.find(REF)).thenReturn(Optional.of(referral));
    onFile(PersonDetails.named("Ann", "Hill").alerts("A dog").build());
    when(people.correct(any(), any(), any())).thenReturn(new Outcome.Done(PERSON));
    var told = new SampleContact();
    told.situation = new Situation("Fell.", "Speak up", false, false, null, null);
    when(contacts.ofCase(REF))
        .thenReturn(Optional.of(new Contact(REF, told.build(), Instant.EPOCH, "pat")));
  }

  private void onFile(PersonDetails details) {
    when(people.ofCase(eq(REF), anyString()))
        .thenReturn(Optional.of(PersonView.of(PERSON, details)));
  }

  private static Triaged decided(TriageDecision decision, ReferralOutcome outcome) {
    return new Triaged(NEEDS, decision, outcome, "none", false, "Ice", null);
  }

  private static String field(Optional<FieldRefusal> refusal) {
    return refusal.orElseThrow().field();
  }

  @Test
  void triage_that_takes_a_right_away_is_refused_before_anything_is_written() {
    var refusal =
        triage.triage(
            REF,
            decided(TriageDecision.NO_ASSESSMENT, ReferralOutcome.ADVICE_AND_PREVENTION),
            "pat");
    assertThat(field(refusal)).isEqualTo("outcome");
    verify(people, never()).correct(any(), any(), any());
    steps.assertNothingNoted();
  }

  private Optional<FieldRefusal> withdrawn(TriageFindings found, boolean newConcern) {
    var triaged =
        new Triaged(
            found,
            TriageDecision.NO_ASSESSMENT,
            ReferralOutcome.WITHDRAWN,
            null,
            newConcern,
            "Ice",
            null);
    return triage.triage(REF, triaged, "pat");
  }

  @Test
  void a_request_is_withdrawn_at_triage_only_where_nothing_asks_for_an_assessment() {
    assertThat(field(withdrawn(NEEDS, false))).isEqualTo("outcome");
    assertThat(field(withdrawn(NO_NEEDS, true))).isEqualTo("outcome");
    when(concerns.openFrom(REF)).thenReturn(List.of("SAF-2026-000001"));
    assertThat(field(withdrawn(NO_NEEDS, false))).isEqualTo("outcome");
    verify(people, never()).correct(any(), any(), any());
    steps.assertNothingNoted();
    when(concerns.openFrom(REF)).thenReturn(List.of());
    assertThat(withdrawn(NO_NEEDS, false)).isEmpty();
    steps.assertNoted("contact-triaged");
  }

  @Test
  void a_conversation_never_ends_because_the_request_was_withdrawn() {
    var refusal = hold.held(REF, false, ReferralOutcome.WITHDRAWN, TODAY, "Ice", "ann");
    assertThat(field(refusal)).isEqualTo("outcome");
    assertThat(refusal.orElseThrow().message()).contains("\"The person refuses an assessment\"");
    verify(people, never()).correct(any(), any(), any());
    steps.assertNothingNoted();
  }

  @Test
  void hazards_found_at_triage_stay_with_the_person() {
    assertThat(triage.triage(REF, decided(TriageDecision.ASSESSMENT, null), "pat")).isEmpty();
    verify(people).correct(eq(PERSON), any(), anyString());
    steps.assertNoted("contact-triaged");
    verify(steps.outbox, never()).notify(any());
  }

  @Test
  void managers_hear_of_an_urgent_need() {
    assertThat(triage.triage(REF, decided(TriageDecision.URGENT_NEED, null), "pat")).isEmpty();
    steps.assertTold("team-north.team-managers", ReferralNotice.URGENT_NEED);
  }

  @Test
  void what_stands_on_the_persons_record_goes_before_what_the_contact_said() {
    assertThat(triage.onFile(REF)).isEqualTo(new TriageContact.OnFile("Speak up", "A dog"));
    onFile(
        PersonDetails.named("Ann", "Hill")
            .communication(new CommunicationNeeds(null, null, null, "Lip-reads"))
            .build());
    assertThat(triage.onFile(REF)).isEqualTo(new TriageContact.OnFile("Lip-reads", null));
  }

  @Test
  void an_imported_contact_shows_what_it_said() {
    assertThat(new ReadContact(contacts).situation(REF)).contains("Fell.");
    var worry = new SampleContact().worrying();
    when(contacts.ofCase(REF))
        .thenReturn(Optional.of(new Contact(REF, worry.build(), Instant.EPOCH, "pat")));
    assertThat(new ReadContact(contacts).situation(REF)).contains("Bruises.");
  }

  @Test
  void the_day_on_which_the_assessment_really_started_is_kept() {
    assertThat(hold.held(REF, true, null, TODAY.minusDays(1), null, "ann")).isEmpty();
    assertThat(referral.assessment().startedOn()).isEqualTo(TODAY.minusDays(1));
    steps.assertNoted("conversation-recorded");
  }

  @Test
  void no_assessment_starts_before_the_contact() {
    assertThat(field(hold.held(REF, true, null, TODAY.minusDays(4), null, "ann")))
        .isEqualTo("assessmentStartedOn");
    assertThat(referral.assessment().startedOn()).isNull();
    steps.assertNothingNoted();
  }

  @Test
  void a_conversation_that_was_not_held_starts_no_assessment() {
    assertThat(hold.held(REF, false, null, TODAY, "Ice", "ann")).isEmpty();
    assertThat(referral.assessment().startedOn()).isNull();
    verify(people).correct(eq(PERSON), any(), anyString());
    assertThat(hold.hazards(REF)).contains("A dog");
  }

  @Test
  void an_outcome_was_told_to_the_person() {
    var person = List.of("person");
    assertThat(field(tell.outcomeTold(REF, told(List.of("carer")), "ann"))).isEqualTo("toldWhom");
    steps.assertNothingNoted();
    assertThat(tell.outcomeTold(REF, told(person), "ann")).isEmpty();
    steps.assertNoted("outcome-told");
  }

  @Test
  void a_plan_was_given_to_the_person() {
    var person = List.of("representative");
    assertThat(field(tell.planGiven(REF, List.of("other"), "ann"))).isEqualTo("givenTo");
    steps.assertNothingNoted();
    assertThat(tell.planGiven(REF, person, "ann")).isEmpty();
    steps.assertNoted("plan-given");
  }

  @Test
  void a_plan_that_was_sent_is_noted() {
    tell.planSent(REF, "ann");
    steps.assertNoted("plan-sent");
  }

  @Test
  void the_format_is_the_one_that_the_person_asked_for() {
    assertThat(tell.format(REF, "tell-outcome")).isEmpty();
    onFile(
        PersonDetails.named("Ann", "Hill")
            .communication(new CommunicationNeeds(null, null, LetterFormat.BRAILLE, null))
            .build());
    assertThat(tell.format(REF, "tell-outcome")).contains(LetterFormat.BRAILLE);
  }

  private static Told told(List<String> whom) {
    return new Told(whom, false, "They do not wait for it.");
  }

  @Test
  void after_an_assessment_the_person_has_a_copy_before_the_outcome_counts_as_told() {
    referral.assessmentCompleted(TODAY, "ann");
    var person = List.of("person");
    assertThat(field(tell.outcomeTold(REF, told(person), "ann"))).isEqualTo("assessmentCopied");
    var copied = new Told(person, true, "They do not wait for it.");
    assertThat(tell.outcomeTold(REF, copied, "ann")).isEmpty();
  }

  @Test
  void a_referrer_who_waits_for_it_is_told_or_it_is_said_why_not() {
    var contact = new Contact(REF, new SampleContact().build(), Instant.EPOCH, "pat");
    when(contacts.ofCase(REF)).thenReturn(Optional.of(contact));
    assertThat(tell.feedbackFor(REF).orElseThrow()).startsWith("Dr Holt, GP, Canal View Surgery");
    var person = List.of("person");
    assertThat(field(tell.outcomeTold(REF, new Told(person, false, " "), "ann")))
        .isEqualTo("referrerNotToldWhy");
    var refused = new Told(person, false, "The person does not want it.");
    assertThat(tell.outcomeTold(REF, refused, "ann")).isEmpty();
    var both = new Told(List.of("person", "referrer"), false, null);
    assertThat(tell.outcomeTold(REF, both, "ann")).isEmpty();
  }

  @Test
  void who_made_contact_about_themselves_is_told_as_the_person() {
    var sample = new SampleContact();
    sample.arrival =
        new Arrival(
            SampleContact.RECEIVED,
            Channel.PHONE,
            Source.PERSON,
            RouteOfAccess.COMMUNITY_OTHER,
            false);
    var contact = new Contact(REF, sample.build(), Instant.EPOCH, "pat");
    when(contacts.ofCase(REF)).thenReturn(Optional.of(contact));
    assertThat(tell.feedbackFor(REF)).isEmpty();
    var told = new Told(List.of("person"), false, null);
    assertThat(tell.outcomeTold(REF, told, "ann")).isEmpty();
  }
}
