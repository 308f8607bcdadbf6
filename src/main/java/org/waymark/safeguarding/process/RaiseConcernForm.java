package org.waymark.safeguarding.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.engine.Answers;
import org.waymark.engine.FormUseCase;
import org.waymark.safeguarding.RaiseConcern;
import org.waymark.safeguarding.application.EarlierAnswers;
import org.waymark.safeguarding.application.OpenConcern;
import org.waymark.timescales.DayInWords;
import org.waymark.writing.Plain;

/** A concern raised directly, by anybody who takes one. Nothing on this form is ever refused. */
@Component
class RaiseConcernForm implements FormUseCase {

  private final OpenConcern openConcern;
  private final People people;
  private final EarlierAnswers earlier;

  RaiseConcernForm(OpenConcern openConcern, People people, EarlierAnswers earlier) {
    this.earlier = earlier;
    this.openConcern = openConcern;
    this.people = people;
  }

  @Override
  public String form() {
    return SafeguardingModel.RAISE_FORM;
  }

  @Override
  public boolean opensCase() {
    return true;
  }

  @Override
  public Set<String> dates() {
    return Set.of(SafeguardingModel.RECEIVED_ON);
  }

  @Override
  public Map<String, Object> begunFor(UUID person) {
    return people
        .read(person, "form:" + form())
        .filter(view -> !view.restricted())
        .map(view -> Map.<String, Object>of("personDescription", identity(view.details())))
        .orElse(Map.of());
  }

  private static String identity(PersonDetails person) {
    return Stream.of(
            person.displayName(),
            person.dateOfBirth() == null ? null : "born " + DayInWords.plain(person.dateOfBirth()),
            person.nhsNumber() == null ? null : "NHS number " + person.nhsNumber(),
            person.address() == null ? null : person.address().line1(),
            person.address() == null ? null : person.address().postcode())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  // As people write it: in small letters, with blanks.
  private static String related(Answers answers) {
    String named = answers.text("relatedCase");
    return named == null ? null : Plain.of(named).toUpperCase(Locale.ROOT);
  }

  @Override
  public List<String> notices(String caseReference) {
    return earlier
        .caseNotOnFile(caseReference)
        .map(
            named ->
                "The case "
                    + named
                    + " that you named is not on file. The concern goes on without it: tell whoever"
                    + " gathers the information which case you meant.")
        .stream()
        .toList();
  }

  @Override
  public Decision submit(FormContext context, ObjectNode submitted) {
    var answers = new Answers(submitted);
    var concern =
        openConcern.open(
            new RaiseConcern(
                related(answers),
                null,
                null,
                context.user(),
                answers.readableDate("receivedOn").orElse(null)));
    return new Accepted(
        concern.reference(),
        Map.of(SafeguardingModel.RECEIVED_ON, concern.receivedOn().toString()));
  }
}
