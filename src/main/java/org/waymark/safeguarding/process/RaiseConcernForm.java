package org.waymark.safeguarding.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseDirectory;
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
  private final CaseDirectory directory;

  RaiseConcernForm(
      OpenConcern openConcern, People people, EarlierAnswers earlier, CaseDirectory directory) {
    this.directory = directory;
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

  private String related(Answers answers) {
    String named = answers.text("relatedCase");
    return named == null
        ? null
        : directory.named(named).orElseGet(() -> Plain.of(named).toUpperCase(Locale.ROOT));
  }

  /** Whoever looks at the day again and finds it wrong has not said which is right. */
  private static LocalDate received(Answers answers) {
    return answers.is("receivedLongAgo", "no")
        ? null
        : answers.readableDate("receivedOn").orElse(null);
  }

  @Override
  public List<String> notices(String caseReference) {
    return Stream.of(
            earlier.caseNotOnFile(caseReference).map(RaiseConcernForm::notOnFile),
            earlier.anotherDayOfReceipt(caseReference).map(RaiseConcernForm::countedFrom))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String notOnFile(String named) {
    return "The case "
        + named
        + " that you named is not on file. The concern goes on without it: tell whoever gathers the"
        + " information which case you meant.";
  }

  private static String countedFrom(LocalDate day) {
    return "The day that you gave was not taken. The decision is counted from "
        + DayInWords.plain(day)
        + ": put the day right on the case's page if it is another.";
  }

  @Override
  public Decision submit(FormContext context, ObjectNode submitted) {
    var answers = new Answers(submitted);
    var concern =
        openConcern.open(
            new RaiseConcern(related(answers), null, null, context.user(), received(answers)));
    return new Accepted(
        concern.reference(),
        Map.of(SafeguardingModel.RECEIVED_ON, concern.receivedOn().toString()));
  }
}
