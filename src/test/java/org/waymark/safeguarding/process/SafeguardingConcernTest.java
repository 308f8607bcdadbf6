package org.waymark.safeguarding.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Corrections;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.safeguarding.RaiseConcern;
import org.waymark.safeguarding.SafeguardingConcerns;
import org.waymark.support.StoredText;
import org.waymark.support.WalkedModels;
import org.waymark.support.Walks;
import org.waymark.support.WaymarkTest;

/** A story for each ending of the model, through its forms, with the real use cases. */
@WaymarkTest
@Walks("safeguarding")
class SafeguardingConcernTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String SENTINEL = "sentinel-of-this-test";
  private static final String GATHERED =
      "{'safety':'made-safe','safetyActions':'@','othersAtRisk':'no','personAsked':'yes',"
          + "'personWishes':'@','consent':'does-not-agree','reasonToGoOn':'serious-harm',"
          + "'reasonToGoOnDetails':'@','substantialDifficulty':'yes','whoCouldHelp':'@',"
          + "'abuseTypes':['neglect'],'needsInformation':'@','abuseInformation':'@',"
          + "'protectionInformation':'@','sources':['visit']}";
  private static final String NOT_ENOUGH = "{'enoughToDecide':'no','informationMissing':'@'}";
  private static final String OTHERS =
      "'policeTold':'yes','regulatorTold':'no','regulatorNotToldWhy':'@','positionOfTrust':'no'}";
  private static final String PLANNED =
      "{'lead':'council','leadName':'@','enquiryQuestions':'@','personOutcomes':'@',"
          + "'responseDueOn':'2026-12-18','support':'advocate','supporterName':'@',"
          + "'interimSafetyPlan':'@',"
          + OTHERS;
  private static final String ARRANGED =
      "{'actions':['quality'],'actionDetails':'@','lead':'nhs','leadName':'@',"
          + "'responseDueOn':'2026-12-18',"
          + OTHERS;
  private static final String FED_BACK =
      "{'personTold':'yes','referrerTold':'yes','feedbackOn':'2026-11-23','feedbackBy':'phone',"
          + "'feedbackSaid':'@'}";
  private static final String NOT_FED_BACK =
      "{'personTold':'no','personNotToldWhy':'@','referrerTold':'no','notToldReason':'anonymous',"
          + "'notToldDetails':'@'}";

  @Autowired private ProcessEngine engine;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private CaseRegister cases;
  @Autowired private ClockLedger clocks;
  @Autowired private SafeguardingConcerns concerns;
  @Autowired private Corrections corrections;
  private Desk desk;

  @BeforeAll
  static void watch(@Autowired ProcessEngine engine) {
    WalkedModels.watch(engine, SafeguardingConcernTest.class);
  }

  @BeforeEach
  void sitDown() {
    desk = new Desk(engine);
  }

  private static String decided(String decision) {
    return ("{'enoughToDecide':'yes','needsMet':'yes','needsReasons':'@','abuseMet':'yes',"
            + "'abuseReasons':'@','protectionMet':'%s','protectionReasons':'@','decision':'%s',"
            + "'decisionReasons':'@'}")
        .formatted(decision.equals("section-42-enquiry") ? "yes" : "no", decision);
  }

  private static String settled(String by, String settlement) {
    var more =
        switch (by) {
          case "died" -> "'coronerTold':'yes','coronerDetails':'@',";
          case "withdrawn" -> "'pressure':'no',";
          default -> "";
        };
    return ("{'overtakenBy':'%s','happenedDetails':'@',%s'othersAtRisk':'no',"
            + "'settlement':'%s','settlementReasons':'@'}")
        .formatted(by, more, settlement);
  }

  private void submit(String reference, String user, String answers) {
    var account = user.equals("sue") ? "senior-practitioner" : "practitioner";
    desk.submit(reference, account, answers.replace("@", SENTINEL));
  }

  private String concernDecidedAs(String decision) {
    var saf = desk.raise("{}");
    submit(saf, "pat", GATHERED);
    submit(saf, "sue", decided(decision));
    return saf;
  }

  @Test
  void somebody_new_is_put_on_file_from_the_concern() {
    var saf = desk.raise("{}");
    var name = "Zz" + java.util.UUID.randomUUID().hashCode();
    submit(
        saf,
        "pat",
        GATHERED.replace(
            "'sources':", "'newPerson':true,'newFamilyName':'" + name + "','sources':"));
    assertThat(cases.find(saf).orElseThrow().personId()).isNotNull();
    assertThat(desk.task(saf).getTaskDefinitionKey()).isEqualTo("UserTask_DecideConcern");
  }

  @Test
  void a_corrected_day_of_receipt_moves_the_decision() {
    var saf = desk.raise("{}");
    var before = clocks.of(saf).get(0);
    var right = before.startedOn().minusDays(4);
    var answer =
        new TransactionTemplate(transactions)
            .execute(
                status ->
                    corrections.correct(
                        saf, "received-on", right.toString(), "She rang on Friday."));
    assertThat(answer).isEmpty();
    assertThat(cases.find(saf).orElseThrow().openedOn()).isEqualTo(right);
    assertThat(clocks.of(saf))
        .isNotEmpty()
        .allSatisfy(
            clock -> {
              assertThat(clock.startedOn()).isEqualTo(right);
              assertThat(clock.legalLastDay()).isBefore(before.legalLastDay());
            });
  }

  private List<String> path(String reference) {
    var instance =
        engine
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(reference)
            .processDefinitionKey(SafeguardingModel.PROCESS)
            .singleResult();
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance.getId())
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private void assertEnded(String reference, String outcome, String endEvent) {
    assertThat(desk.task(reference)).isNull();
    assertThat(cases.find(reference).orElseThrow().outcome()).isEqualTo(outcome);
    assertThat(path(reference)).contains(endEvent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"section-42-enquiry", "other-enquiry"})
  void an_enquiry_is_planned_and_fed_back(String decision) {
    var saf = concernDecidedAs(decision);
    submit(saf, "sue", PLANNED);
    submit(saf, "pat", FED_BACK);
    assertEnded(saf, decision, "EndEvent_ConcernConcluded");
    assertThat(path(saf)).contains("UserTask_PlanEnquiry").doesNotContain("UserTask_ArrangeAction");
  }

  @Test
  void other_action_is_arranged_and_fed_back() {
    var saf = concernDecidedAs("other-action");
    submit(saf, "sue", ARRANGED);
    submit(saf, "pat", NOT_FED_BACK);
    assertEnded(saf, "other-action", "EndEvent_ConcernConcluded");
    assertThat(path(saf)).contains("UserTask_ArrangeAction").doesNotContain("UserTask_PlanEnquiry");
  }

  @Test
  void no_further_action_goes_straight_to_the_feedback() {
    var saf = concernDecidedAs("no-further-action");
    assertThat(desk.task(saf).getTaskDefinitionKey()).isEqualTo("UserTask_FeedBack");
    submit(saf, "pat", FED_BACK);
    assertEnded(saf, "no-further-action", "EndEvent_ConcernConcluded");
    assertThat(path(saf)).doesNotContain("UserTask_PlanEnquiry", "UserTask_ArrangeAction");
  }

  @Test
  void what_is_not_enough_goes_back_and_stays_in_the_same_stage() {
    var saf = desk.raise("{}");
    submit(saf, "pat", GATHERED);
    submit(saf, "sue", NOT_ENOUGH);
    assertThat(desk.task(saf).getTaskDefinitionKey()).isEqualTo("UserTask_GatherInformation");
    submit(saf, "pat", GATHERED);
    assertThat(desk.task(saf).getTaskDefinitionKey()).isEqualTo("UserTask_DecideConcern");
    assertThat(path(saf)).containsOnlyOnce("SubProcess_GatherAndDecide");
  }

  @Test
  void a_refused_decision_leaves_the_task_open_and_nothing_behind() {
    var saf = desk.raise("{}");
    submit(saf, "pat", GATHERED);
    assertThatThrownBy(() -> submit(saf, "pat", decided("section-42-enquiry")))
        .hasMessageContaining("belongs to another role or team");
    assertThat(desk.task(saf).getTaskDefinitionKey()).isEqualTo("UserTask_DecideConcern");
    assertThat(variables(saf)).containsOnlyKeys("receivedOn");
  }

  @Test
  void the_engine_knows_codes_and_days_and_nothing_else() {
    var saf = concernDecidedAs("section-42-enquiry");
    submit(saf, "sue", PLANNED);
    assertThat(variables(saf))
        .isEqualTo(
            Map.of(
                "receivedOn", "2026-11-23",
                "enoughToDecide", "yes",
                "decision", "section-42-enquiry",
                "decidedOn", "2026-11-23"));
  }

  private Map<String, Object> variables(String reference) {
    var instance =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(reference)
            .processDefinitionKey(SafeguardingModel.PROCESS)
            .singleResult();
    return engine.getRuntimeService().getVariables(instance.getId());
  }

  private void overtake(String reference, String by) {
    engine
        .getRuntimeService()
        .createMessageCorrelation("case-overtaken")
        .processInstanceBusinessKey(reference)
        .setVariable("overtakenBy", by)
        .correlate();
  }

  @ParameterizedTest
  @ValueSource(strings = {"died", "moved-away", "withdrawn"})
  void whatever_overtakes_a_concern_a_qualified_person_settles_it_first(String by) {
    var saf = desk.raise("{}");
    overtake(saf, by);
    assertThat(desk.task(saf).getTaskDefinitionKey()).isEqualTo("UserTask_SettleConcern");
    assertThat(cases.find(saf).orElseThrow().closedOn()).isNull();
    submit(saf, "sue", settled(by, "nothing-further"));
    assertEnded(saf, by, "EndEvent_ConcernOvertaken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UserTask_GatherInformation",
        "UserTask_DecideConcern",
        "UserTask_PlanEnquiry",
        "UserTask_FeedBack"
      })
  void it_can_be_overtaken_at_every_step(String step) {
    var saf = desk.raise("{}");
    for (var next :
        List.of("pat|" + GATHERED, "sue|" + decided("section-42-enquiry"), "sue|" + PLANNED, "")) {
      if (!desk.task(saf).getTaskDefinitionKey().equals(step)) {
        submit(saf, next.substring(0, 3), next.substring(4));
      }
    }
    overtake(saf, "died");
    submit(saf, "sue", settled("died", "safeguarding-adults-review"));
    assertEnded(saf, "died", "EndEvent_ConcernOvertaken");
  }

  @Test
  void a_concern_that_goes_on_is_carried_on_by_a_process_of_its_own() {
    var referral = cases.open("REF", null, TODAY, "team-north");
    var saf = concerns.raise(new RaiseConcern(referral, "t1", null, "pat", TODAY.minusDays(4)));
    overtake(saf, "withdrawn");
    submit(saf, "sue", settled("withdrawn", "goes-on"));
    assertEnded(saf, "withdrawn", "EndEvent_ConcernOvertaken");
    var next = concerns.openFrom(referral).get(0);
    assertThat(desk.task(next).getTaskDefinitionKey()).isEqualTo("UserTask_GatherInformation");
    assertThat(variables(next)).containsEntry("receivedOn", "2026-11-19");
  }

  @Test
  void a_concern_raised_twice_from_the_same_occurrence_is_one_process() {
    var referral = cases.open("REF", null, TODAY, null);
    var asked = new RaiseConcern(referral, "t1", null, "pat", TODAY);
    var saf = concerns.raise(asked);
    assertThat(concerns.raise(asked)).isEqualTo(saf);
    assertThat(desk.task(saf)).isNotNull();
  }

  @Test
  void two_who_raise_the_same_occurrence_at_once_raise_one_concern() {
    var referral = cases.open("REF", null, TODAY, null);
    var asked = new RaiseConcern(referral, "t1", null, "pat", TODAY);
    var references =
        java.util.stream.Stream.generate(
                () ->
                    java.util.concurrent.CompletableFuture.supplyAsync(() -> concerns.raise(asked)))
            .limit(4)
            .toList()
            .stream()
            .map(java.util.concurrent.CompletableFuture::join)
            .toList();
    assertThat(new TreeSet<>(references)).hasSize(1);
    assertThat(concerns.openFrom(referral)).hasSize(1);
  }

  @Test
  void a_concern_raised_in_a_transaction_that_fails_was_never_raised() {
    var referral = cases.open("REF", null, TODAY, null);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              concerns.raise(new RaiseConcern(referral, "t1", null, "pat", TODAY));
              status.setRollbackOnly();
            });
    assertThat(concerns.openFrom(referral)).isEmpty();
  }

  @Test
  void one_clock_runs_from_the_day_of_receipt_to_the_decision_however_often_it_goes_back() {
    var saf = desk.raise("{'receivedOn':'2026-11-20'}");
    submit(saf, "pat", GATHERED);
    submit(saf, "sue", NOT_ENOUGH);
    submit(saf, "pat", GATHERED);
    assertThat(decisionClocks(saf))
        .singleElement()
        .satisfies(
            clock -> {
              assertThat(clock.state()).isEqualTo(ClockView.State.RUNNING);
              assertThat(clock.startedOn()).isEqualTo("2026-11-20");
              assertThat(clock.operationalLastDay()).isEqualTo("2026-11-24");
            });
    submit(saf, "sue", decided("no-further-action"));
    assertThat(decisionClocks(saf))
        .extracting(ClockView::state)
        .containsExactly(ClockView.State.STOPPED);
  }

  private List<ClockView> decisionClocks(String reference) {
    return clocks.of(reference).stream()
        .filter(clock -> clock.timescale().equals("safeguarding-decision"))
        .filter(clock -> clock.taskId() == null)
        .toList();
  }

  @Nested
  class Coverage extends WalkedModels {
    Coverage() {
      super(SafeguardingConcernTest.class);
    }
  }

  @Nested
  class Said {

    @Autowired private JdbcTemplate jdbc;

    @Test
    void nothing_that_was_said_in_any_story_reached_the_engine_or_an_e_mail() {
      var stored = new StoredText(jdbc);
      assertThat(stored.columnsHolding(SENTINEL, "form\\_answer")).isNotEmpty();
      assertThat(stored.columnsHolding(SENTINEL, StoredText.ENGINE)).isEmpty();
      assertThat(stored.columnsHolding(SENTINEL, "outbox\\_%")).isEmpty();
    }
  }
}
