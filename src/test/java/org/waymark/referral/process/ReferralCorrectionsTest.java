package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casefile.CaseChronology;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory.CaseLink;
import org.waymark.casefile.Corrections;
import org.waymark.casefile.Corrections.Corrected;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.referral.domain.ReContact;
import org.waymark.support.WaymarkTest;
import org.waymark.teams.AllocationEvent;

/** A wrong step is put right with a reason, and what hangs on it follows. */
@WaymarkTest
class ReferralCorrectionsTest extends Stories {

  @Autowired private Corrections corrections;
  @Autowired private ClockLedger ledger;
  @Autowired private CaseChronology chronology;
  @Autowired private People people;

  private List<FieldProblem> correct(String reference, String what, String value) {
    return desk.as(
        ReferralDesk.WORKER,
        "practitioners",
        () -> corrections.correct(reference, what, value, "It was misheard."));
  }

  private List<Corrected> corrected(String reference) {
    return corrections.of(reference);
  }

  private UUID somebody(String name) {
    var details = PersonDetails.named("Zq" + name, "Wx" + UUID.randomUUID().hashCode()).build();
    return desk.as(
        ReferralDesk.WORKER, "practitioners", () -> ((Outcome.Done) people.create(details)).id());
  }

  private List<String> kinds(String reference) {
    return chronology.of(reference).stream().map(CaseChronology.Entry::kind).toList();
  }

  @Test
  void a_wrong_day_of_receipt_moves_the_stage_and_its_tasks() {
    ReferralStory story = contact();
    LocalDate before = story.referral().receivedOn();
    LocalDate right = before.minusDays(6);
    assertThat(correct(story.reference, "received-on", right.toString())).isEmpty();
    assertThat(story.referral().receivedOn()).isEqualTo(right);
    assertThat(story.file().openedOn()).isEqualTo(right);
    assertThat(story.clocks("referral-assessment"))
        .hasSizeGreaterThanOrEqualTo(2)
        .extracting(ClockView::startedOn, ClockView::legalLastDay)
        .containsOnly(tuple(right, right.plusDays(28)));
    assertThat(story.variable("referral", "receivedOn")).isEqualTo(right.toString());
    assertThat(corrected(story.reference))
        .extracting(Corrected::what, Corrected::before, Corrected::after, Corrected::by)
        .containsExactly(
            tuple("received-on", before.toString(), right.toString(), ReferralDesk.WORKER));
    assertThat(kinds(story.reference)).contains("corrected-received-on");
  }

  @Test
  void a_worry_counts_from_the_day_the_council_was_told_and_follows_that_day() {
    LocalDate told = desk.today().minusDays(8);
    ReferralStory story = contact("safeguardingWorry", "yes", "receivedAt", told + "T16:40");
    String concern = story.concerns().get(0);

    assertThat(startsOf(concern)).containsOnly(told);

    correct(story.reference, "received-on", told.minusDays(1).toString());

    assertThat(startsOf(concern)).containsOnly(told.minusDays(1));
    assertThat(kinds(concern)).contains("received-on-corrected");
  }

  @Test
  void a_worry_that_triage_finds_counts_from_the_triage() {
    ReferralStory story =
        contact("receivedAt", desk.today().minusDays(8) + "T16:40")
            .triagedUntilWorkerFound("newSafeguardingConcern", true);

    assertThat(startsOf(story.concerns().get(0))).containsOnly(desk.today());
  }

  private List<LocalDate> startsOf(String concern) {
    return ledger.of(concern).stream()
        .filter(clock -> clock.timescale().equals("safeguarding-decision"))
        .map(ClockView::startedOn)
        .distinct()
        .toList();
  }

  @Test
  void what_is_still_to_come_counts_from_the_right_day() {
    ReferralStory story = contact();
    LocalDate right = story.referral().receivedOn().minusDays(6);
    correct(story.reference, "received-on", right.toString());
    story.answer("UserTask_TriageContact").waitsAt("UserTask_AllocateReferral");
    assertThat(story.clocks("referral-assessment"))
        .extracting(ClockView::startedOn)
        .containsOnly(right);
  }

  @Test
  void each_clock_keeps_why_it_moved() {
    ReferralStory story = contact();
    correct(story.reference, "received-on", story.today().minusDays(2).toString());
    ClockView clock = story.clocks("referral-assessment").get(0);
    assertThat(desk.clocks.eventsOf(clock.id()))
        .filteredOn(event -> event.kind().equals("start-corrected"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.reason()).isEqualTo("It was misheard.");
              assertThat(event.detail()).containsKeys("before", "after", "startedOnBefore");
            });
  }

  @Test
  void a_day_that_cannot_be_right_changes_nothing() {
    ReferralStory story = contact();
    LocalDate before = story.referral().receivedOn();
    for (String wrong :
        List.of(
            "yesterday",
            "2026-02-30",
            story.today().plusDays(1).toString(),
            story.today().minusYears(2).minusDays(1).toString(),
            before.toString())) {
      assertThat(correct(story.reference, "received-on", wrong))
          .extracting(FieldProblem::field)
          .containsExactly("value");
    }
    assertThat(story.referral().receivedOn()).isEqualTo(before);
    assertThat(corrected(story.reference)).isEmpty();
  }

  @Test
  void a_wrong_outcome_is_put_right_once_the_referral_is_closed() {
    ReferralStory story = noAssessment("advice-and-prevention");
    assertThat(correct(story.reference, "outcome", "self-funder"))
        .extracting(FieldProblem::field)
        .containsExactly("what");
    story.answer("UserTask_GiveAdvice").answer("UserTask_TellOutcome");
    LocalDate closed = story.file().closedOn();
    assertThat(closed).isNotNull();
    assertThat(correct(story.reference, "outcome", "support-planning"))
        .extracting(FieldProblem::field)
        .containsExactly("value");
    assertThat(correct(story.reference, "outcome", "self-funder")).isEmpty();
    assertThat(story.file().outcome()).isEqualTo("self-funder");
    assertThat(story.file().closedOn()).isEqualTo(closed);
    assertThat(story.referral().ending().eventOutcome()).isEqualTo(9);
    assertThat(kinds(story.reference)).contains("corrected-outcome");
  }

  @Test
  void a_concern_raised_with_the_contact_is_about_the_person_who_is_found_out() {
    ReferralStory story = contact("safeguardingWorry", "yes", "personFamilyName", "");
    String concern = story.concerns().get(0);
    assertThat(story.file().personId()).isNull();
    assertThat(desk.cases.find(concern).orElseThrow().personId()).isNull();
    story.answer(
        "UserTask_DecideWhoItIs",
        "personChosen",
        "new",
        "newFamilyName",
        "Zx" + UUID.randomUUID().hashCode(),
        "checkedHow",
        "spoke");
    UUID person = story.file().personId();
    assertThat(person).isNotNull();
    assertThat(desk.directory.ofPerson(person))
        .extracting(CaseDetails::reference)
        .containsExactlyInAnyOrder(story.reference, concern);
  }

  @Test
  void a_case_under_the_wrong_person_moves_with_its_concern_and_the_reason() {
    ReferralStory story = contact("safeguardingWorry", "yes");
    String concern = story.concerns().get(0);
    UUID wrong = story.file().personId();
    UUID right = somebody("a");
    assertThat(correct(story.reference, "person", right.toString())).isEmpty();
    assertThat(desk.directory.ofPerson(right))
        .extracting(CaseDetails::reference)
        .containsExactlyInAnyOrder(story.reference, concern);
    assertThat(desk.directory.ofPerson(wrong)).isEmpty();
    assertThat(chronology.of(concern))
        .filteredOn(entry -> entry.kind().equals("person-corrected"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.text()).endsWith("It was misheard."));
  }

  @Test
  void after_a_correction_only_the_right_persons_earlier_outcomes_count() {
    ReferralStory earlier = noAssessment("advice-and-prevention");
    earlier.answer("UserTask_GiveAdvice").answer("UserTask_TellOutcome");
    ReferralStory story = contact();
    assertThat(story.referral().reContacts()).isEmpty();
    correct(story.reference, "person", earlier.file().personId().toString());
    assertThat(story.referral().reContacts())
        .singleElement()
        .satisfies(it -> assertThat(it.earlierReference()).isEqualTo(earlier.reference));
    assertThat(desk.directory.linksOf(story.reference)).hasSize(1);
    correct(story.reference, "person", somebody("b").toString());
    assertThat(story.referral().reContacts()).isEmpty();
    assertThat(kinds(story.reference)).contains("re-contact-corrected");
    assertThat(desk.directory.linksOf(story.reference)).isEmpty();
  }

  @Test
  void a_later_referral_follows_a_case_only_while_that_is_the_same_persons() {
    ReferralStory earlier = noAssessment("advice-and-prevention");
    earlier.answer("UserTask_GiveAdvice").answer("UserTask_TellOutcome");
    String person = earlier.file().personId().toString();
    ReferralStory later = contact();
    correct(later.reference, "person", person);

    assertThat(correct(earlier.reference, "person", somebody("c").toString())).isEmpty();
    assertThat(later.referral().reContacts()).isEmpty();
    assertThat(desk.directory.linksOf(later.reference)).isEmpty();
    assertThat(kinds(later.reference)).contains("re-contact-corrected");

    assertThat(correct(earlier.reference, "person", person)).isEmpty();
    assertThat(later.referral().reContacts())
        .extracting(ReContact::earlierReference)
        .containsExactly(earlier.reference);
    assertThat(desk.directory.linksOf(later.reference))
        .extracting(CaseLink::from, CaseLink::to)
        .containsExactly(tuple(later.reference, earlier.reference));
  }

  @Test
  void a_worker_over_the_limit_gets_a_referral_only_with_a_reason() {
    desk.fill("story-full");
    ReferralStory story = contact().answer("UserTask_TriageContact");
    assertThatThrownBy(
            () -> story.answer("UserTask_AllocateReferral", "allocatedWorker", "story-full"))
        .isInstanceOf(FormFieldValidationException.class);
    assertThat(desk.teams.allocatedWorker(story.reference)).isEmpty();
    story.answer(
        "UserTask_AllocateReferral",
        "allocatedWorker",
        "story-full",
        "overrideReason",
        "Knows the family.");
    assertThat(desk.teams.allocatedWorker(story.reference)).contains("story-full");
    assertThat(desk.teams.allocationHistory(story.reference))
        .extracting(AllocationEvent::reason)
        .contains("Knows the family.");
    assertThat(chronology.of(story.reference))
        .filteredOn(entry -> entry.kind().equals("allocated-over-limit"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.text()).contains("Knows the family."));
  }

  @Test
  void a_death_put_on_record_ends_the_referral_and_asks_what_the_concern_still_needs() {
    ReferralStory story = contact("safeguardingWorry", "yes");
    String concern = story.concerns().get(0);
    UUID person = story.file().personId();
    var died =
        desk.as(
            ReferralDesk.WORKER,
            "practitioners",
            () -> {
              var details = people.read(person, "test").orElseThrow().details();
              return people.correct(
                  person, details.but().dateOfDeath(story.today()).build(), "Told by the family.");
            });
    assertThat(died).isInstanceOf(Outcome.Done.class);
    desk.delivery.deliverDue();
    story.endedAs("died");
    assertThat(
            desk.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(concern)
                .singleResult()
                .getTaskDefinitionKey())
        .isEqualTo("UserTask_SettleConcern");
  }
}
