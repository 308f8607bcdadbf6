package org.waymark.referral.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Complete answers to the referral's forms; {@code @} stands for what was said about a person. */
final class SampleAnswers {

  private static final List<String> OUTCOMES =
      List.of(
          "nutrition",
          "hygiene",
          "toilet",
          "clothing",
          "homeSafety",
          "habitableHome",
          "relationships",
          "work",
          "community",
          "caringForChild");

  private SampleAnswers() {}

  static String refusal(String capacity, String bestInterests, String abuse, String outcome) {
    String interests = bestInterests == null ? "" : "'bestInterests':'" + bestInterests + "',";
    return ("{'whatWasRefused':'@','capacityToRefuse':'%s',%s'abuseOrNeglect':'%s',"
            + "'outcome':'%s','reasons':'@'}")
        .formatted(capacity, interests, abuse, outcome);
  }

  static String eligibility(int unachieved, String eligible, String outcome) {
    return "{'impairment':'yes','impairmentReason':'@',"
        + OUTCOMES.stream()
            .map(it -> ability(it, OUTCOMES.indexOf(it) < unachieved))
            .collect(Collectors.joining(","))
        + ",'significantImpact':'yes','wellbeing':['health'],'impactReason':'@','eligible':'%s',"
            .formatted(eligible)
        + "'reasons':'@','chcReason':'@','section117':'no','outcome':'%s'}".formatted(outcome);
  }

  private static String ability(String outcome, boolean unable) {
    return unable
        ? "'%1$sUnsupported':'unable','%1$sReason':'@','%1$sMetBy':'nobody'".formatted(outcome)
        : "'%sUnsupported':'able'".formatted(outcome);
  }

  static String triage(String decision) {
    return ("{'spokeWith':'person','whatPersonWants':'@','communicationNeeds':'@',"
            + "'residence':'here','noRecourse':'no','hazards':'@','appearsToHaveNeeds':'yes',"
            + "'triageDecision':'%s','reason':'@','howSoon':'this-month','supportAround':'some',"
            + "'carerStrain':'no-carer','riskNote':'@','specialism':'none'}")
        .formatted(decision);
  }

  /** A plan with a row for each of these needs. */
  static String plan(String cost, String... needs) {
    String rows =
        Stream.of(needs)
            .map("{'outcome':'@','need':'%s','how':'@','measure':'@'}"::formatted)
            .collect(Collectors.joining(","));
    return ("{'outcomes':[%s],'arrangement':'council','weeklyCost':%s,'contingency':'@',"
            + "'agreed':'yes'}")
        .formatted(rows, cost);
  }

  /** An answer to each form that the use cases take, in an order in which a case could see them. */
  static Map<String, String> accepted() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put(
        "identify-person", "{'personChosen':'new','checkedHow':'not-sure','checkedNote':'@'}");
    answers.put("take-up-contact", "{'outcome':'separate-referral','whySeparate':'@'}");
    answers.put(
        "acknowledge-handover", "{'acknowledged':true,'anythingToday':'yes','todayPlan':'@'}");
    answers.put(
        "call-back",
        "{'callBackResult':'reached','calledAt':'2026-11-23T08:50','whatWasSaid':'@'}");
    answers.put("triage-contact", triage("assessment"));
    answers.put("refusal-of-assessment", refusal("yes", null, "no", "declined"));
    answers.put(
        "contact-attempts",
        "{'attempts':[{'at':'2026-11-20T08:30','way':'phone','result':'@'},"
            + "{'at':'2026-11-21T08:30','way':'letter','result':'@'},"
            + "{'at':'2026-11-23T08:30','way':'phone','result':'@'}],'attemptResult':'not-reached'}");
    answers.put(
        "decide-no-contact",
        "{'whatIsKnown':'@','riskOfSilence':'low','done':['letter'],"
            + "'outcome':'unable-to-contact','reasons':'@'}");
    answers.put("confirm-urgent-support", "{'urgentSupport':'change','change':'@'}");
    answers.put(
        "allocate-referral",
        "{'riskBand':'red','bandReason':'@','allocationDecision':'allocate',"
            + "'allocatedWorker':'practitioner-2','handover':'@'}");
    answers.put("answer-allocation", "{'allocationResult':'accepted'}");
    answers.put(
        "tell-date",
        "{'toldDate':'2026-12-07','toldOn':'2026-11-23','toldHow':'phone','workerNamed':true,"
            + "'earlierDate':'yes','whyChanged':'@'}");
    answers.put(
        "plan-the-wait",
        "{'interimPlan':'@','contingency':'@','whoRings':'@','bestTime':'@',"
            + "'lastSpokenOn':'2026-11-23','toldDate':'2026-12-07','toldOn':'2026-11-23',"
            + "'toldHow':'phone','knowsHowToRing':true}");
    answers.put(
        "waiting-well-call",
        "{'callResult':'same','lastSpokenOn':'2026-11-23','whatWasSaid':'@','dateChanged':true,"
            + "'toldDate':'2026-12-14','toldOn':'2026-11-23','whyChanged':'@'}");
    answers.put(
        "strengths-conversation",
        "{'assessmentStartedOn':'2026-11-23','method':'phone','conversationResult':'completed',"
            + "'whatMatters':'@','outcomesWanted':'@','whatICanDo':'@','whatIsHard':'@',"
            + "'people':'@','present':['person'],'hazards':'@'}");
    answers.put("eligibility-decision", eligibility(2, "yes", "self-funder"));
    answers.put(
        "quality-check",
        "{'personHeard':'no','carerBlind':'yes','reasonsWritten':'yes','rightsAsked':'yes',"
            + "'checkResult':'send-back','comments':'@','praise':'@'}");
    answers.put(
        "sign-off-plan",
        "{'meetsNeeds':'no','budgetEnough':'yes','signOff':'send-back','comments':'@'}");
    answers.put(
        "tell-outcome",
        "{'format':'letter','toldOn':'2026-11-23','toldWhom':['person','referrer'],'reasonsGiven':true,"
            + "'challengeExplained':true}");
    answers.put(
        "give-plan",
        "{'format':'letter','givenOn':'2026-11-23','givenTo':['person'],"
            + "'challengeExplained':true}");
    answers.put(
        "send-plan",
        "{'council':'@','acceptedBy':'@','sentOn':'2026-11-23','sent':['plan'],'cover':'us',"
            + "'personInformed':true}");
    return answers;
  }
}
