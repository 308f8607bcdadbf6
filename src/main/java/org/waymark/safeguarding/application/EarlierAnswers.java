package org.waymark.safeguarding.application;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.casefile.FormAnswers;
import org.waymark.safeguarding.domain.Concern;

/** What is already known on a concern, so that nobody is asked twice. */
@Service
@Transactional(readOnly = true)
public class EarlierAnswers {

  private final FormAnswers formAnswers;
  private final Concerns concerns;
  private final CaseRegister cases;

  EarlierAnswers(FormAnswers formAnswers, Concerns concerns, CaseRegister cases) {
    this.formAnswers = formAnswers;
    this.concerns = concerns;
    this.cases = cases;
  }

  /** The latest answers to a form on this concern; empty if it was not answered yet. */
  public ObjectNode to(String form, String reference) {
    return formAnswers
        .latest(reference, form)
        .map(recorded -> recorded.submission().answers())
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  /** The case that the concern was noticed on. */
  public Optional<String> originCase(String reference) {
    return concerns.find(reference).flatMap(Concern::originCaseReference);
  }

  /** The case that was named when the concern was raised, as it was written, and is not on file. */
  public Optional<String> caseNotOnFile(String reference) {
    String named =
        to("raise-safeguarding-concern", reference).path("relatedCase").asText("").strip();
    return named.isEmpty() || originCase(reference).isPresent()
        ? Optional.empty()
        : Optional.of(named);
  }

  /** The day that the concern counts from, where another was written down when it was raised. */
  public Optional<LocalDate> anotherDayOfReceipt(String reference) {
    String written = to("raise-safeguarding-concern", reference).path("receivedOn").asText("");
    return concerns
        .find(reference)
        .map(Concern::receivedOn)
        .filter(day -> !written.isEmpty() && !written.equals(day.toString()));
  }

  /** Whether the case says whom the concern is about. */
  public boolean isPersonKnown(String reference) {
    return cases.find(reference).map(CaseSummary::personId).isPresent();
  }

  /** The id of the user who recorded it. */
  public Optional<String> raisedBy(String reference) {
    return concerns.find(reference).map(Concern::raisedBy);
  }
}
