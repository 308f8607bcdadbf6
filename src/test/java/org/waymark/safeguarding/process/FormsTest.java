package org.waymark.safeguarding.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.waymark.safeguarding.application.SafeguardingFixture.TODAY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.FormAnswers;
import org.waymark.engine.FormUseCase;
import org.waymark.engine.FormUseCase.Accepted;
import org.waymark.engine.FormUseCase.Decision;
import org.waymark.engine.FormUseCase.FormContext;
import org.waymark.engine.FormUseCase.Refused;
import org.waymark.safeguarding.RaiseConcern;
import org.waymark.safeguarding.application.SafeguardingFixture;
import org.waymark.security.CurrentUser;

class FormsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GATHERED = "{'consent':'agrees','substantialDifficulty':'no'}";
  private static final String SECTION_42 =
      "{'enoughToDecide':'yes','needsMet':'yes','abuseMet':'yes','protectionMet':'yes',"
          + "'decision':'section-42-enquiry'}";

  private final SafeguardingFixture fixture = new SafeguardingFixture();
  private final Map<String, ObjectNode> answered = new HashMap<>();
  private final GatherInformationForm gather =
      new GatherInformationForm(
          fixture.gatherInformation,
          fixture.earlierAnswers(new MemoryAnswers()),
          fixture.readOrigin(),
          JSON);
  private final DecideConcernForm decide =
      new DecideConcernForm(fixture.decideConcern, new Senior(), fixture.calendar, fixture.clock);
  private final PlanEnquiryForm plan = new PlanEnquiryForm(fixture.planResponse);
  private final ArrangeActionForm arrange = new ArrangeActionForm(fixture.planResponse);
  private final FeedBackForm feedBack =
      new FeedBackForm(fixture.feedBack, fixture.earlierAnswers(new MemoryAnswers()));
  private final SettleOvertakenForm settle = new SettleOvertakenForm(fixture.settle, new Senior());
  private final String saf = raise("{}").caseReference();

  private Accepted raise(String answers) {
    return (Accepted)
        submit(
            new RaiseConcernForm(
                fixture.openConcern,
                null,
                fixture.earlierAnswers(new MemoryAnswers()),
                mock(CaseDirectory.class)),
            null,
            answers);
  }

  private Decision submit(FormUseCase form, String answers) {
    return submit(form, saf, answers);
  }

  private static Decision submit(FormUseCase form, String reference, String answers) {
    var context = new FormContext("safeguarding-concern", reference, "t", "UserTask", "gil");
    return form.submit(context, json(answers));
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private static String field(Decision decision) {
    return ((Refused) decision).errors().get(0).field();
  }

  private static String without(String answers, String field) {
    return json(answers).without(field).toString();
  }

  @Test
  void an_empty_form_raises_a_concern_that_was_received_today() {
    var accepted = raise("{}");
    assertThat(accepted.caseReference()).startsWith("SAF-2026-");
    assertThat(accepted.route()).isEqualTo(Map.of("receivedOn", "2026-11-23"));
  }

  @Test
  void the_form_starts_no_second_process() {
    raise("{}");
    assertThat(fixture.started).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20,2026-11-20",
    "2026-12-25,2026-11-23",
    "yesterday,2026-11-23",
    "'',2026-11-23"
  })
  void whatever_day_is_given_the_concern_is_raised(String given, String counted) {
    assertThat(raise("{'receivedOn':'" + given + "'}").route())
        .containsEntry("receivedOn", counted);
  }

  @Test
  void a_related_case_is_linked_and_an_unknown_one_does_not_block() {
    var referral = fixture.cases.open("REF", UUID.randomUUID(), TODAY, "team-north");
    var linked = raise("{'relatedCase':' " + referral + " '}").caseReference();
    assertThat(fixture.cases.find(linked).orElseThrow().team()).isEqualTo("team-north");
    assertThat(raise("{'relatedCase':'see file'}").caseReference()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"consent", "substantialDifficulty"})
  void gathering_without_an_answer_names_the_field(String field) {
    assertThat(field(submit(gather, without(GATHERED, field)))).isEqualTo(field);
  }

  @Test
  void gathering_without_agreement_asks_for_the_reason() {
    var answers = "{'consent':'does-not-agree','substantialDifficulty':'no'}";
    assertThat(field(submit(gather, answers))).isEqualTo("reasonToGoOn");
    assertThat(submit(gather, answers.replace("}", ",'reasonToGoOn':'coercion'}")))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void an_unknown_code_is_refused_and_not_repeated() {
    var refused = (Refused) submit(gather, "{'consent':'perhaps','substantialDifficulty':'no'}");
    assertThat(refused.errors().get(0).field()).isEqualTo("consent");
    assertThat(refused.errors().get(0).message()).doesNotContain("perhaps");
  }

  @Test
  void what_was_said_when_it_was_raised_is_carried_forward() {
    answered.put(
        "raise-safeguarding-concern",
        json("{'whatHappened':'A','personWishes':'B','referrerName':'C'}"));
    assertThat(gather.prefill(new FormContext("p", saf, "t", "UserTask", "gil")))
        .isEqualTo(Map.of("abuseInformation", "A", "personWishes", "B"));
  }

  @Test
  void what_was_told_on_the_case_it_was_noticed_on_is_shown_to_whoever_may_see_that_case() {
    String origin = fixture.cases.open("REF", null, TODAY, null);
    String concern = fixture.raising.raise(new RaiseConcern(origin, "contact", null, "pat", TODAY));
    var context = new FormContext("p", concern, "t", "UserTask", "gil");
    assertThat(gather.prefill(context))
        .containsEntry("originCase", origin)
        .containsEntry("saidThere", "Said on " + origin);

    fixture.hidden.add(origin);
    assertThat(gather.prefill(context)).doesNotContainKey("saidThere");
  }

  @Test
  void what_was_gathered_before_is_carried_forward_over_that() {
    answered.put("raise-safeguarding-concern", json("{'whatHappened':'A','personWishes':'B'}"));
    answered.put(
        "gather-safeguarding-information",
        json("{'abuseInformation':'A2','abuseTypes':['neglect']}"));
    assertThat(gather.prefill(new FormContext("p", saf, "t", "UserTask", "gil")))
        .containsEntry("abuseInformation", "A2")
        .containsEntry("personWishes", "B")
        .containsEntry("abuseTypes", List.of("neglect"));
  }

  @ParameterizedTest
  @CsvSource({"enoughToDecide", "needsMet", "abuseMet", "protectionMet", "decision"})
  void deciding_without_an_answer_names_the_field(String field) {
    submit(gather, GATHERED);
    assertThat(field(submit(decide, without(SECTION_42, field)))).isEqualTo(field);
  }

  @Test
  void who_gathered_is_told_why_somebody_else_must_decide() {
    submit(gather, GATHERED);
    var refused = (Refused) submit(decide, SECTION_42);
    assertThat(refused.errors().get(0).message()).contains("somebody else");
  }

  @Test
  void the_day_of_the_decision_starts_the_next_clock() {
    decideBySomebodyElse();
    assertThat(fixture.kinds(saf)).contains("concern-decided");
  }

  private Decision decideBySomebodyElse() {
    submit(gather, GATHERED);
    var context = new FormContext("safeguarding-concern", saf, "t", "UserTask", "sue");
    var decision = decide.submit(context, json(SECTION_42));
    assertThat(((Accepted) decision).route()).isEqualTo(Map.of("decidedOn", "2026-11-23"));
    return decision;
  }

  @ParameterizedTest
  @CsvSource({"lead", "responseDueOn", "support", "policeTold", "regulatorTold", "positionOfTrust"})
  void planning_without_an_answer_names_the_field(String field) {
    decideBySomebodyElse();
    var answers =
        "{'lead':'nhs','responseDueOn':'2026-12-18','support':'advocate','policeTold':'yes',"
            + "'regulatorTold':'no','positionOfTrust':'no'}";
    assertThat(field(submit(plan, without(answers, field)))).isEqualTo(field);
    assertThat(submit(plan, answers)).isInstanceOf(Accepted.class);
  }

  @Test
  void a_date_that_is_none_is_refused() {
    decideBySomebodyElse();
    var answers = "{'lead':'nhs','responseDueOn':'soon'}";
    assertThat(field(submit(plan, answers))).isEqualTo("responseDueOn");
    assertThat(field(submit(arrange, answers))).isEqualTo("responseDueOn");
  }

  @Test
  void feedback_names_who_recorded_the_concern() {
    assertThat(feedBack.prefill(new FormContext("p", saf, "t", "UserTask", "gil")))
        .isEqualTo(Map.of("raisedBy", "gil"));
  }

  @Test
  void feedback_that_was_given_needs_its_day() {
    assertThat(field(submit(feedBack, "{'referrerTold':'yes'}"))).isEqualTo("feedbackOn");
    assertThat(field(submit(feedBack, "{}"))).isEqualTo("referrerTold");
  }

  @ParameterizedTest
  @CsvSource({"overtakenBy", "settlement"})
  void settling_without_an_answer_names_the_field(String field) {
    var answers = "{'overtakenBy':'died','settlement':'nothing-further'}";
    assertThat(field(submit(settle, without(answers, field)))).isEqualTo(field);
    assertThat(submit(settle, answers)).isInstanceOf(Accepted.class);
  }

  /** A senior practitioner is signed in. */
  private static final class Senior implements CurrentUser {
    @Override
    public String id() {
      return "gil";
    }

    @Override
    public Set<String> groups() {
      return Set.of("senior-practitioners", "team-north");
    }
  }

  /** Answers in memory. */
  private final class MemoryAnswers implements FormAnswers {
    @Override
    public UUID record(Submission submission) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Recorded> latest(String reference, String form) {
      return Optional.ofNullable(answered.get(form))
          .map(a -> new Submission(reference, form, 1, "t", "UserTask", "gil", a))
          .map(s -> new Recorded(UUID.randomUUID(), s, fixture.clock.instant()));
    }

    @Override
    public List<Recorded> of(String reference) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void whom_it_is_about_may_be_said_by_a_case_or_as_somebody_new() {
    var known = fixture.cases.open("REF", UUID.randomUUID(), TODAY, null);
    var answers = GATHERED.replace("}", ",'samePersonAs':'" + known + "'}");
    assertThat(submit(gather, answers)).isInstanceOf(Accepted.class);
    assertThat(gather.prefill(new FormContext("p", saf, "t", "UserTask", "gil")))
        .containsKey("personOnFile");
  }

  @Test
  void a_case_and_somebody_new_at_once_is_refused_by_its_field() {
    var both = ",'samePersonAs':'REF-2026-000009','newPerson':true,'newFamilyName':'Test'}";
    assertThat(field(submit(gather, GATHERED.replace("}", both)))).isEqualTo("newPerson");
  }
}
