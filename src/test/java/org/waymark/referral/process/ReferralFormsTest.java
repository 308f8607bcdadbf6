package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casefile.CaseChronology;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonTold.MayBe;
import org.waymark.casefile.Restrictions;
import org.waymark.casefile.WhoIsMeant;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.referral.application.RecordContact;
import org.waymark.referral.application.RecordContactResult;
import org.waymark.referral.application.Referrals;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.Demand;
import org.waymark.referral.domain.RiskBand;
import org.waymark.referral.domain.SampleContact;
import org.waymark.referral.domain.SuggestedWorker;
import org.waymark.security.Accounts;
import org.waymark.support.Acting;
import org.waymark.support.WaymarkTest;

/** The referral's forms as Tasklist shows and submits them, with the real use cases. */
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralFormsTest {

  private static final String SENTINEL = "sentinel-of-the-referral-forms";
  private static final LocalDate BORN = LocalDate.of(1938, 5, 17);

  @Autowired private ProcessEngine engine;
  @Autowired private Accounts accounts;
  @Autowired private RecordContact recordContact;
  @Autowired private Referrals referrals;
  @Autowired private CaseRegister cases;
  @Autowired private CaseDirectory directory;
  @Autowired private CaseChronology chronology;
  @Autowired private People people;
  @Autowired private WhoIsMeant meant;
  @Autowired private Restrictions restrictions;
  @Autowired private FormAnswers answers;
  @Autowired private ClockLedger ledger;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;
  private FormTrial trial;
  private String reference;

  @BeforeAll
  void begin() {
    trial = new FormTrial(engine, accounts);
  }

  @AfterAll
  void clear() {
    trial.clear();
  }

  @BeforeEach
  void aContact() {
    reference = contactAbout("Ann", "Hillyard");
  }

  private String contactAbout(String givenName, String familyName) {
    var contact = new SampleContact();
    contact.about =
        new AboutWhom(
            givenName, familyName, null, BORN, null, "9 Wharf Row, Stoke", "WM2 4AB", "no phone");
    var result = recordContact.record(contact.build(), "practitioner");
    return ((RecordContactResult.Recorded) result).contact().caseReference();
  }

  private UUID onFile(String givenName, String familyName) {
    var details = PersonDetails.named(givenName, familyName).dateOfBirth(BORN).build();
    return ((Outcome.Done) people.create(details)).id();
  }

  private UUID identified() {
    UUID person = onFile("Ann", "Hillyard" + UUID.randomUUID().toString().substring(0, 8));
    cases.identify(reference, person);
    return person;
  }

  private void assertRefused(String task, String user, String submitted, String reason) {
    int before = answers.of(reference).size();
    int entries = chronology.of(reference).size();
    assertThatThrownBy(() -> trial.submit(task, user, submitted.replace("@", SENTINEL)))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining(reason);
    assertThat(trial.isOpen(task)).isTrue();
    assertThat(answers.of(reference)).hasSize(before);
    assertThat(chronology.of(reference)).hasSize(entries);
  }

  private void submit(String form, String user, String submitted) {
    String task = trial.open(form, reference);
    trial.submit(task, user, submitted.replace("@", SENTINEL));
    assertThat(trial.isOpen(task)).as(form).isFalse();
  }

  private List<MayBe> mayBe() {
    List<MayBe> found = new ArrayList<>();
    Acting.as("practitioner", () -> found.addAll(meant.mayBe(reference)));
    return found;
  }

  @Test
  void near_misses_are_shown_and_one_of_them_is_identified() {
    UUID near = onFile("Anne", "Hillyard");
    String task = trial.open("identify-person", reference);

    var shown = trial.shown(task, "practitioner");

    assertThat(shown.get("contactedAbout").toString())
        .startsWith("Ann Hillyard, born 17 May 1938, 9 Wharf Row");
    assertThat(shown.get("likelyPeople").toString()).contains("Anne Hillyard", "17 May 1938");
    assertThat(shown.get("personOptions").toString()).contains(near.toString(), "\"new\"");

    assertThat(shown.get("contextPerson")).isEqualTo("Ann Hillyard (as told). Not yet identified");
    assertThat(mayBe()).anySatisfy(one -> assertThat(one.person()).isEqualTo(near));

    trial.submit(
        task, "practitioner", "{'personChosen':'" + near + "','checkedHow':'two-details'}");
    assertThat(trial.isOpen(task)).isFalse();
    assertThat(cases.find(reference).orElseThrow().personId()).isEqualTo(near);
    assertThat(mayBe()).isEmpty();
  }

  @Test
  void somebody_new_is_put_on_file_with_what_the_worker_put_right() {
    submit(
        "identify-person",
        "practitioner",
        "{'personChosen':'new','checkedHow':'spoke','newGivenName':'Anita',"
            + "'newFamilyName':'Hilliard-Roe','newDateOfBirth':'1939-05-17'}");

    UUID person = cases.find(reference).orElseThrow().personId();
    var details = people.read(person, "test").orElseThrow().details();
    assertThat(details.displayName()).isEqualTo("Anita Hilliard-Roe");
    assertThat(details.dateOfBirth()).isEqualTo(LocalDate.of(1939, 5, 17));
    assertThat(details.phone()).isNull();
    assertThat(details.address().town()).isNull();
  }

  @Test
  void somebody_who_was_not_offered_cannot_be_chosen() {
    UUID other = onFile("Zebedee", "Quartermaine");
    String task = trial.open("identify-person", reference);
    assertRefused(
        task,
        "practitioner",
        "{'personChosen':'" + other + "','checkedHow':'spoke'}",
        "must be one of the options");
    assertThat(cases.find(reference).orElseThrow().personId()).isNull();
  }

  @Test
  void a_restricted_record_is_mentioned_and_neither_shown_nor_offered() {
    UUID hidden = onFile("Ottoline", "Ravensworth");
    Acting.as(
        "service-manager",
        () -> restrictions.restrict(hidden, Set.of("service-manager"), "Threats", inAMonth()));
    reference = contactAbout("Ottoline", "Ravensworth");
    String task = trial.open("identify-person", reference);
    assertThat(mayBe()).isEmpty();

    var shown = trial.shown(task, "practitioner");

    assertThat(shown.get("likelyPeople").toString())
        .contains("Restricted record")
        .doesNotContain("Ravensworth");
    assertThat(shown.get("personOptions").toString()).doesNotContain(hidden.toString());
    assertRefused(
        task,
        "practitioner",
        "{'personChosen':'" + hidden + "','checkedHow':'spoke'}",
        "must be one of the options");
  }

  @Test
  void what_is_put_right_is_compared_before_somebody_new_is_put_on_file() {
    onFile("Zebulon", "Quackenbosh");
    String task = trial.open("identify-person", reference);
    String renamed =
        "{'personChosen':'new','newGivenName':'Zebulun','newFamilyName':'Quackenbosh',"
            + "'newDateOfBirth':'1938-05-17','checkedHow':'spoke'";
    assertRefused(task, "practitioner", renamed + "}", "may be the same person");

    trial.submit(task, "practitioner", renamed + ",'lookedThrough':true}");

    assertThat(cases.find(reference).orElseThrow().personId()).isNotNull();
  }

  private static LocalDate inAMonth() {
    return LocalDate.of(2026, 12, 22);
  }

  @ParameterizedTest
  @CsvSource({"yes,,yes,s.11(2)(b)", "lacks,yes,no,s.11(2)(a)", "doubted,,no,in doubt"})
  void a_refusal_that_may_not_stand_leaves_the_task_open_and_nothing_stored(
      String capacity, String bestInterests, String abuse, String reason) {
    String task = trial.open("refusal-of-assessment", reference);
    assertRefused(
        task,
        "senior-practitioner",
        SampleAnswers.refusal(capacity, bestInterests, abuse, "declined"),
        reason);

    String assess = SampleAnswers.refusal(capacity, bestInterests, abuse, "assess-anyway");
    trial.submit(task, "senior-practitioner", assess.replace("@", SENTINEL));
    assertThat(trial.isOpen(task)).isFalse();
  }

  @Test
  void eligibility_follows_from_its_findings() {
    String task = trial.open("eligibility-decision", reference);
    assertRefused(
        task,
        "practitioner",
        SampleAnswers.eligibility(1, "yes", "self-funder"),
        "fewer than two outcomes");
    assertRefused(
        task, "practitioner", SampleAnswers.eligibility(2, "no", "not-eligible"), "are met");
    assertRefused(
        task,
        "practitioner",
        SampleAnswers.eligibility(2, "yes", "not-eligible"),
        "this can't be the outcome");

    trial.submit(
        task,
        "practitioner",
        SampleAnswers.eligibility(2, "yes", "self-funder").replace("@", SENTINEL));
    assertThat(trial.isOpen(task)).isFalse();
  }

  @Test
  void whoever_arranged_urgent_support_does_not_confirm_it() {
    submit(
        "arrange-urgent-support",
        "team-manager",
        "{'urgentNeed':'@','whatPersonWants':'@','kind':'meals','provider':'@',"
            + "'urgentSupportFrom':'2026-11-23','lookAgainOn':'2026-11-30',"
            + "'personKnowsItIsForNow':true}");
    String task = trial.open("confirm-urgent-support", reference);
    assertThat(trial.shown(task, "team-manager")).containsEntry("urgentNeed", SENTINEL);
    assertRefused(
        task, "team-manager", "{'urgentSupport':'confirmed'}", "somebody else must confirm");

    trial.submit(task, "senior-practitioner", "{'urgentSupport':'confirmed'}");
    assertThat(trial.isOpen(task)).isFalse();
  }

  @Test
  void the_preparation_opens_with_the_communication_needs_on_record_and_keeps_new_ones() {
    identified();
    submit(
        "prepare-assessment",
        "practitioner",
        "{'communicationNeeds':'Large print','where':'home'}");

    assertThat(trial.shown(trial.open("prepare-assessment", reference), "practitioner"))
        .containsEntry("communicationNeeds", "Large print");
  }

  @Test
  void what_is_carried_forward_says_from_which_form_and_of_which_day() {
    submit("triage-contact", "practitioner", SampleAnswers.triage("assessment"));

    var shown = trial.shown(trial.open("strengths-conversation", reference), "practitioner");

    assertThat(shown)
        .containsEntry("outcomesWanted", SENTINEL)
        .containsEntry("outcomesWantedSource", "From “Triage the contact”, 23 November 2026.")
        .containsEntry("carerViewSource", "");
  }

  @Test
  void work_that_is_sent_back_opens_with_everything_and_the_comments_beside_it() {
    String eligibility = SampleAnswers.eligibility(2, "yes", "self-funder");
    submit("eligibility-decision", "practitioner", eligibility);
    assertThat(trial.shown(trial.open("eligibility-decision", reference), "practitioner"))
        .containsEntry("impairmentReason", null);
    submit(
        "quality-check",
        "senior-practitioner",
        "{'personHeard':'no','carerBlind':'yes','reasonsWritten':'yes','rightsAsked':'yes',"
            + "'checkResult':'send-back','comments':'Hear her.','praise':'Clear reasons.'}");

    var shown = trial.shown(trial.open("eligibility-decision", reference), "practitioner");

    assertThat(shown)
        .containsEntry("qualityComments", "Hear her.")
        .containsEntry("qualityPraise", "Clear reasons.")
        .containsEntry("impairment", "yes")
        .containsEntry("impairmentReason", SENTINEL)
        .containsEntry("outcome", "self-funder")
        .containsEntry("nutritionUnsupported", "unable");
  }

  @Test
  void what_was_found_stands_on_the_plan_and_on_its_sign_off() {
    submit(
        "eligibility-decision", "practitioner", SampleAnswers.eligibility(2, "yes", "self-funder"));

    for (String form : List.of("indicative-budget", "make-support-plan", "sign-off-plan")) {
      assertThat(trial.shown(trial.open(form, reference), "team-manager").get("needsFound"))
          .as(form)
          .isEqualTo(
              "Nutrition: unable without help. "
                  + SENTINEL
                  + "\n(Met today by nobody.)\nPersonal hygiene: unable without help. "
                  + SENTINEL
                  + "\n(Met today by nobody.)");
    }
  }

  @Test
  void a_plan_begins_with_a_row_for_each_need_found_and_with_its_own_rows_where_sent_back() {
    assertThat(trial.shown(trial.open("make-support-plan", reference), "practitioner"))
        .containsEntry("outcomes", null);
    submit(
        "eligibility-decision", "practitioner", SampleAnswers.eligibility(2, "yes", "self-funder"));
    assertThat(trial.shown(trial.open("make-support-plan", reference), "practitioner"))
        .containsEntry("outcomes", "[{\"need\":\"nutrition\"},{\"need\":\"hygiene\"}]");

    submit(
        "make-support-plan", "practitioner", SampleAnswers.plan("120.0", "hygiene", "nutrition"));
    submit("sign-off-plan", "senior-practitioner", SampleAnswers.accepted().get("sign-off-plan"));
    assertThat(
            trial
                .shown(trial.open("make-support-plan", reference), "practitioner")
                .get("outcomes")
                .toString())
        .contains(SENTINEL)
        .containsPattern("hygiene.*nutrition");
  }

  @Test
  void a_plan_is_made_once_it_says_something_about_each_need_that_was_found() {
    submit(
        "eligibility-decision", "practitioner", SampleAnswers.eligibility(2, "yes", "self-funder"));
    String task = trial.open("make-support-plan", reference);

    assertRefused(
        task,
        "practitioner",
        SampleAnswers.plan("120.0", "nutrition", "clothing"),
        "says nothing about “Personal hygiene”");

    String whole = SampleAnswers.plan("120.0", "hygiene", "nutrition", "clothing");
    trial.submit(task, "practitioner", whole.replace("@", SENTINEL));
    assertThat(trial.isOpen(task)).isFalse();
  }

  @Test
  void a_plan_over_the_budget_is_signed_off_with_a_reason_only() {
    submit(
        "indicative-budget",
        "practitioner",
        "{'weeklyBudget':85.6,'toldOn':'2026-11-23','howWorkedOut':'@','enough':'yes'}");
    submit("make-support-plan", "practitioner", SampleAnswers.plan("120.0", "nutrition"));
    String task = trial.open("sign-off-plan", reference);
    String signed = "{'meetsNeeds':'yes','budgetEnough':'yes','signOff':'signed-off'%s}";

    assertRefused(task, "senior-practitioner", signed.formatted(""), "Why it may cost more");

    String reason = signed.formatted(",'whyCostsMore':'@'").replace("@", SENTINEL);
    trial.submit(task, "senior-practitioner", reason);
    assertThat(trial.isOpen(task)).isFalse();
  }

  @Test
  void whoever_rings_sees_whom_when_it_was_promised_and_what_was_said_before() {
    submit(
        "call-back",
        "practitioner",
        "{'callBackResult':'reached','calledAt':'2026-11-23T08:30','whatWasSaid':'@'}");

    var triage = trial.shown(trial.open("triage-contact", reference), "practitioner");

    assertThat(triage).containsEntry("saidOnCall", SENTINEL).containsKey("contactWho");
  }

  @Test
  void whoever_rings_reads_that_no_phone_number_is_on_file() {
    identified();
    for (String form : List.of("call-back", "contact-attempts", "waiting-well-call")) {
      assertThat(trial.shown(trial.open(form, reference), "practitioner"))
          .as(form)
          .containsEntry("contextNoPhone", "No phone number on file");
    }
  }

  @Test
  void an_open_concern_and_a_phone_number_stand_on_every_form_of_the_person() {
    UUID person = identified();
    Acting.as(
        "practitioner",
        () ->
            people.correct(
                person,
                people
                    .read(person, "test")
                    .orElseThrow()
                    .details()
                    .but()
                    .phone("01632 960111")
                    .communication(new CommunicationNeeds("Polish", true, null, "Deaf"))
                    .build(),
                "Asked"));
    String concern = cases.open("SAF", person, BORN.plusYears(80), null);

    var shown = trial.shown(trial.open("triage-contact", reference), "practitioner");

    assertThat(shown.get("contextPerson").toString()).endsWith(", phone 01632 960111");
    assertThat(shown).containsEntry("contextNoPhone", "");
    assertThat(shown.get("contextAlerts").toString())
        .startsWith("Open safeguarding concern " + concern)
        .endsWith("How to talk and write: interpreter needed, Polish, Deaf");
  }

  @Test
  void whoever_decides_on_silence_sees_what_was_tried() {
    String tried = SampleAnswers.accepted().get("contact-attempts");
    submit("contact-attempts", "practitioner", tried.replace("@", "No answer, lights on."));

    var shown = trial.shown(trial.open("decide-no-contact", reference), "senior-practitioner");

    assertThat(shown.get("triedBefore").toString())
        .contains("20 Nov 2026, 08:30", "Phone", "Letter", "No answer, lights on.");
  }

  @Test
  void the_assessor_reads_what_was_told_and_decided_before_on_both_forms_of_the_assessment() {
    submit("triage-contact", "practitioner", SampleAnswers.triage("assessment"));

    for (String form : List.of("prepare-assessment", "strengths-conversation")) {
      var shown = trial.shown(trial.open(form, reference), "practitioner");
      assertThat(shown.get("contactSituation").toString()).as(form).isNotBlank();
      assertThat(shown.get("contactWho").toString()).as(form).isNotBlank();
      assertThat(shown).as(form).containsEntry("triageReason", SENTINEL);
    }
  }

  @Test
  void whoever_checks_an_assessment_sees_its_findings_and_reasons() {
    submit(
        "eligibility-decision", "practitioner", SampleAnswers.eligibility(2, "yes", "self-funder"));

    var shown = trial.shown(trial.open("quality-check", reference), "senior-practitioner");

    assertThat(shown.get("outcomesFound").toString())
        .contains("Nutrition: unable without help. " + SENTINEL)
        .contains("\nManaged: ");
    assertThat(shown)
        .containsEntry("reasons", SENTINEL)
        .containsEntry("eligibilityOutcome", "self-funder")
        .containsEntry("whatMatters", null);
  }

  @Test
  void where_people_disagreed_in_the_conversation_stands_on_the_decision_and_its_check() {
    submit(
        "strengths-conversation",
        "practitioner",
        SampleAnswers.accepted()
            .get("strengths-conversation")
            .replace("'present':['person']", "'present':['person','carer']")
            .replace("'hazards'", "'disagreement':'His son says she eats.','hazards'"));

    for (String form : List.of("eligibility-decision", "quality-check")) {
      assertThat(trial.shown(trial.open(form, reference), "senior-practitioner"))
          .as(form)
          .containsEntry("disagreement", "His son says she eats.");
    }
    var check = trial.shown(trial.open("quality-check", reference), "senior-practitioner");
    assertThat(check).containsEntry("people", SENTINEL);
    assertThat(check.get("present").toString()).contains("person", "carer");
  }

  @Test
  void whoever_checks_sees_who_meets_each_need_today_and_the_parts_of_life_that_it_affects() {
    submit(
        "eligibility-decision",
        "practitioner",
        SampleAnswers.eligibility(2, "yes", "self-funder")
            .replace(
                "'nutritionMetBy':'nobody'",
                "'nutritionMetBy':'carer','nutritionWilling':'not-able'"));

    var shown = trial.shown(trial.open("quality-check", reference), "senior-practitioner");

    assertThat(shown.get("outcomesFound").toString())
        .contains("\n(Met today by a carer: willing to go on, not able.)\nPersonal hygiene")
        .contains("\n(Met today by nobody.)");
    assertThat(shown.get("wellbeing").toString()).contains("health");
  }

  @Test
  void whoever_sets_an_appointment_sees_what_is_wanted_what_would_make_it_worse_and_the_promise() {
    submit("triage-contact", "practitioner", SampleAnswers.triage("assessment"));
    submit("tell-date", "practitioner", SampleAnswers.accepted().get("tell-date"));
    submit(
        "waiting-well-call",
        "practitioner",
        "{'callResult':'needs-help-now','lastSpokenOn':'2026-11-23','whatWasSaid':'@','howSoon':'this-month',"
            + "'supportAround':'some','carerStrain':'no-carer','riskNote':'The stairs.'}");

    assertThat(trial.shown(trial.open("prepare-assessment", reference), "practitioner"))
        .containsEntry("whatPersonWants", SENTINEL)
        .containsEntry("riskNote", SENTINEL)
        .containsEntry("riskNoteOnCall", "The stairs.")
        .containsEntry("promisedDate", "2026-12-07");
  }

  @Test
  void whoever_goes_there_sees_the_appointment_where_it_is_and_who_should_be_there() {
    submit(
        "prepare-assessment",
        "practitioner",
        "{'appointmentAt':'2026-12-01T10:30','where':'hospital','whoElse':'Her daughter'}");

    assertThat(trial.shown(trial.open("strengths-conversation", reference), "practitioner"))
        .containsEntry("appointmentAt", "2026-12-01T10:30")
        .containsEntry("appointmentWhere", "hospital")
        .containsEntry("whoElse", "Her daughter");
  }

  @Test
  void hazards_found_at_triage_stand_on_the_next_form() {
    UUID person = identified();
    submit("triage-contact", "practitioner", SampleAnswers.triage("assessment"));

    assertThat(people.read(person, "test").orElseThrow().details().alerts()).isEqualTo(SENTINEL);
    assertThat(people.corrections(person)).hasSize(1);
    var shown = trial.shown(trial.open("strengths-conversation", reference), "practitioner");
    assertThat(shown).containsEntry("hazards", SENTINEL);
    assertThat(shown.get("contextAlerts").toString()).contains(SENTINEL);
  }

  @Test
  void triage_shows_what_an_imported_contact_said() {
    var shown = trial.shown(trial.open("triage-contact", reference), "practitioner");
    assertThat(shown).containsEntry("contactSituation", "Has fallen twice.");
  }

  @Test
  void a_date_that_moves_is_another_promise_and_its_reason_is_asked_for() {
    String told = SampleAnswers.accepted().get("tell-date");
    submit("tell-date", "practitioner", told);
    String task = trial.open("tell-date", reference);
    assertThat(trial.shown(task, "practitioner"))
        .containsEntry("promisedBefore", "2026-12-07")
        .containsEntry("toldDate", "2026-12-07");
    String moved = told.replace("2026-12-07", "2026-12-09").replace("'earlierDate':'yes',", "");
    assertRefused(
        task, "practitioner", moved.replace(",'whyChanged':'@'", ""), "'Why did it change?");

    trial.submit(task, "practitioner", moved.replace("@", SENTINEL));
    assertThat(ledger.of(reference))
        .filteredOn(clock -> clock.timescale().equals("told-date"))
        .extracting(ClockView::startedOn, clock -> clock.state().name())
        .containsExactlyInAnyOrder(
            tuple(LocalDate.of(2026, 12, 7), "CANCELLED"),
            tuple(LocalDate.of(2026, 12, 9), "RUNNING"));
  }

  @Test
  void the_same_date_told_again_needs_no_reason() {
    String told = SampleAnswers.accepted().get("tell-date");
    submit("tell-date", "practitioner", told);
    submit(
        "tell-date",
        "practitioner",
        told.replace("'earlierDate':'yes','whyChanged':'@'", "").replace(",}", "}"));
  }

  @Test
  void whoever_rings_finds_room_and_allocates_sees_the_promised_date_and_the_note() {
    submit("tell-date", "practitioner", SampleAnswers.accepted().get("tell-date"));
    submit("find-room", "practitioner", "{'waitResult':'room-found','note':'@'}");

    for (String form : List.of("find-room", "waiting-well-call")) {
      assertThat(trial.shown(trial.open(form, reference), "practitioner"))
          .as(form)
          .containsEntry("promisedDate", "2026-12-07");
    }
    assertThat(trial.shown(trial.open("allocate-referral", reference), "team-manager"))
        .containsEntry("roomNote", SENTINEL)
        .containsEntry("promisedDate", "2026-12-07");
  }

  @Test
  void whoever_allocates_and_accepts_sees_why_triage_decided_so_and_what_was_said_on_the_call() {
    submit(
        "call-back",
        "practitioner",
        "{'callBackResult':'reached','calledAt':'2026-11-23T08:30','whatWasSaid':'@'}");
    submit("triage-contact", "practitioner", SampleAnswers.triage("assessment"));

    for (String form : List.of("allocate-referral", "answer-allocation")) {
      assertThat(trial.shown(trial.open(form, reference), "team-manager"))
          .as(form)
          .containsEntry("triageReason", SENTINEL)
          .containsEntry("saidOnCall", SENTINEL);
    }
  }

  @Test
  void the_preparation_begins_with_the_carer_whom_triage_heard_of() {
    String triage = SampleAnswers.triage("assessment");
    submit("triage-contact", "practitioner", triage);
    assertThat(trial.shown(trial.open("prepare-assessment", reference), "practitioner"))
        .doesNotContainEntry("hasCarer", true);
    submit(
        "triage-contact",
        "practitioner",
        triage.replace("'carerStrain':'no-carer'", "'carerStrain':'strained'"));
    assertThat(trial.shown(trial.open("prepare-assessment", reference), "practitioner"))
        .containsEntry("hasCarer", true);
  }

  @Test
  void whoever_checks_sees_advocacy_capacity_carer_and_nhs_and_their_own_earlier_comments() {
    submit(
        "prepare-assessment",
        "practitioner",
        "{'substantialDifficulty':true,'appropriatePerson':'no','capacityDoubted':true,"
            + "'decisionInDoubt':'@','hasCarer':true,'carerName':'Bea Hill','where':'home'}");
    submit("quality-check", "senior-practitioner", SampleAnswers.accepted().get("quality-check"));

    assertThat(trial.shown(trial.open("quality-check", reference), "senior-practitioner"))
        .containsEntry("shownDifficulty", true)
        .containsEntry("shownAppropriate", "no")
        .containsEntry("shownCapacityDoubted", true)
        .containsEntry("shownDecisionInDoubt", SENTINEL)
        .containsEntry("shownCarerName", "Bea Hill")
        .containsEntry("earlierComments", SENTINEL);
  }

  @Test
  void whoever_tries_other_ways_sees_who_told_us_and_how_to_reach_them() {
    assertThat(trial.shown(trial.open("contact-attempts", reference), "practitioner"))
        .containsKey("contactWho");
  }

  @Test
  void what_is_carried_forward_passes_over_forms_in_which_it_was_hidden() {
    prepared();
    submit("allocate-referral", "team-manager", SampleAnswers.accepted().get("allocate-referral"));
    submit(
        "allocate-referral",
        "team-manager",
        "{'riskBand':'red','allocationDecision':'wait','whyWait':'@'}");

    var shown = trial.shown(trial.open("answer-allocation", reference), "practitioner-2");
    assertThat(shown).containsEntry("handover", SENTINEL);
  }

  @Test
  void an_allocation_shows_who_could_take_it_and_reaches_the_worker() {
    prepared();
    String task = trial.open("allocate-referral", reference);

    var shown = trial.shown(task, "team-manager");

    assertThat(shown)
        .containsEntry("riskBand", "amber")
        .containsEntry("suggestedBand", "amber")
        .containsEntry("contactSituation", "Has fallen twice.");
    assertThat(shown.get("allocationSuggestions").toString())
        .contains("Tom Barker", "points", "Mon Tue Wed", "Not now: is on leave");
    assertThat(shown.get("workerOptions").toString())
        .contains("practitioner-2", "is on leave and back on")
        .doesNotContain("business-support");
    assertRefused(
        task,
        "team-manager",
        "{'riskBand':'red','allocationDecision':'allocate','allocatedWorker':'practitioner-2',"
            + "'handover':'@'}",
        "Why the band is changed");
    assertRefused(
        task,
        "team-manager",
        "{'riskBand':'amber','bandReason':'@','allocationDecision':'allocate',"
            + "'allocatedWorker':'practitioner-2','handover':'@'}",
        "was not asked");
    assertRefused(
        task,
        "team-manager",
        SampleAnswers.accepted().get("allocate-referral").replace("practitioner-2", "north-sw-6"),
        "Why this worker all the same");

    trial.submit(
        task,
        "team-manager",
        SampleAnswers.accepted().get("allocate-referral").replace("@", SENTINEL));
    var details = directory.details(reference).orElseThrow();
    assertThat(details.worker()).isEqualTo("practitioner-2");
    assertThat(details.priority()).isEqualTo(80);

    String answer = trial.open("answer-allocation", reference);
    assertRefused(
        answer, "practitioner", "{'allocationResult':'accepted'}", "not allocated to this worker");
    trial.submit(
        answer, "practitioner-2", "{'allocationResult':'returned','returnReason':'no-room'}");
    assertThat(directory.details(reference).orElseThrow().worker()).isNull();
  }

  private void prepared() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              var referral = referrals.of(reference);
              referral.rated(RiskBand.AMBER, 65, "waymark", Instant.EPOCH);
              referral.prepared(
                  new Demand("general", 1),
                  List.of(
                      new SuggestedWorker("practitioner-2", "Tom Barker", true, true, "Has room"),
                      new SuggestedWorker("north-sw-6", "Fiona Dunn", false, true, "away")));
            });
  }

  @Test
  void nothing_that_was_said_reaches_the_engine() {
    prepared();
    SampleAnswers.accepted()
        .forEach(
            (form, submitted) ->
                submit(
                    form,
                    form.equals("answer-allocation") ? "practitioner-2" : userFor(form),
                    submitted));
    assertThat(answers.of(reference)).hasSizeGreaterThan(20);
    assertThat(engineColumnsHolding(SENTINEL)).isEmpty();
  }

  /** Whoever checks is somebody else than whoever did the work. */
  private static String userFor(String form) {
    return switch (form) {
      case "decide-no-contact", "quality-check", "sign-off-plan" -> "senior-practitioner";
      case "confirm-urgent-support", "allocate-referral" -> "team-manager";
      default -> "practitioner";
    };
  }

  private List<String> engineColumnsHolding(String text) {
    return jdbc
        .queryForList(
            """
            select table_name || '.' || column_name as place, table_name as t, column_name as c,
                   data_type as d
              from information_schema.columns
             where table_name like 'act\\_%' and data_type in ('text', 'character varying', 'bytea')
            """)
        .stream()
        .filter(column -> holds(column.get("t"), column.get("c"), column.get("d"), text))
        .map(column -> column.get("place").toString())
        .toList();
  }

  private boolean holds(Object table, Object column, Object type, String text) {
    String value =
        "bytea".equals(type) ? "encode(%s, 'escape')".formatted(column) : column.toString();
    Integer found =
        jdbc.queryForObject(
            "select count(*) from %s where %s like ?".formatted(table, value),
            Integer.class,
            "%" + text + "%");
    return found > 0;
  }
}
