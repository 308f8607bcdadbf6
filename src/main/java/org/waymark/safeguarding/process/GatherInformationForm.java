package org.waymark.safeguarding.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casefile.PersonDetails;
import org.waymark.engine.Answers;
import org.waymark.safeguarding.application.EarlierAnswers;
import org.waymark.safeguarding.application.GatherInformation;
import org.waymark.safeguarding.application.GatherInformation.Gathered;
import org.waymark.safeguarding.application.ReadOrigin;
import org.waymark.safeguarding.application.WhoItIs;
import org.waymark.safeguarding.domain.Consent;
import org.waymark.safeguarding.domain.ReasonToGoOn;
import org.waymark.safeguarding.domain.Refusal;

/** Safety, the person's own wishes and agreement, and what is known towards the three tests. */
@Component
class GatherInformationForm extends ConcernForm {

  /** Fields of this form that the form of the concern asks too, with their names there. */
  private static final Map<String, String> ASKED_WHEN_RAISED =
      Map.of(
          "personWishes", "personWishes",
          "abuseTypes", "abuseTypes",
          "abuseInformation", "whatHappened");

  private static final String ON_FILE = "The person named at the top of this form is on file.";

  private final GatherInformation gatherInformation;
  private final EarlierAnswers earlier;
  private final ReadOrigin origins;
  private final ObjectMapper json;

  GatherInformationForm(
      GatherInformation gatherInformation,
      EarlierAnswers earlier,
      ReadOrigin origins,
      ObjectMapper json) {
    super(SafeguardingModel.GATHER_FORM);
    this.gatherInformation = gatherInformation;
    this.earlier = earlier;
    this.origins = origins;
    this.json = json;
  }

  /** What was said when it was raised, and over that what was gathered before more was asked. */
  @Override
  public Map<String, Object> prefill(FormContext context) {
    var reference = context.caseReference();
    var raised = values(earlier.to(SafeguardingModel.RAISE_FORM, reference));
    var filled = new HashMap<String, Object>();
    ASKED_WHEN_RAISED.forEach(
        (field, there) -> {
          if (raised.containsKey(there)) {
            filled.put(field, raised.get(there));
          }
        });
    filled.putAll(values(earlier.to(SafeguardingModel.GATHER_FORM, reference)));
    earlier.originCase(reference).ifPresent(origin -> filled.put("originCase", origin));
    origins.of(reference, context.user()).ifPresent(said -> filled.put("saidThere", said));
    earlier.caseNotOnFile(reference).ifPresent(named -> filled.put("namedCase", named));
    if (earlier.isPersonKnown(reference)) {
      filled.put("personOnFile", ON_FILE);
    }
    return filled;
  }

  private Map<String, Object> values(ObjectNode answers) {
    return json.convertValue(answers, new TypeReference<Map<String, Object>>() {});
  }

  @Override
  Optional<Refusal> submit(FormContext context, Answers answers) {
    // Heard first, so that it is said beside what is missing.
    var refused = gatherInformation.whoIsRefused(who(answers), context.user());
    if (refused.isPresent()) {
      return refused;
    }
    var gathered =
        new Gathered(
            answers.choice(Consent.class, "consent"),
            answers.choiceOrNull(ReasonToGoOn.class, "reasonToGoOn"),
            answers.yes("substantialDifficulty"),
            who(answers));
    return gatherInformation.gather(context.caseReference(), gathered, context.user());
  }

  private static WhoItIs who(Answers answers) {
    var origin = Boolean.TRUE.equals(answers.yesOrNull("originSamePerson"));
    return new WhoItIs(
        answers.text("samePersonAs"), newPerson(answers), answers.ticked("lookedThrough"), origin);
  }

  private static PersonDetails newPerson(Answers answers) {
    return answers.ticked("newPerson")
        ? PersonDetails.named(answers.text("newGivenName"), answers.text("newFamilyName"))
            .dateOfBirth(answers.dateOrNull("newDateOfBirth"))
            .build()
        : null;
  }
}
