package org.waymark.referral.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casefile.People;
import org.waymark.engine.FormUseCase;
import org.waymark.referral.application.RecordContact;
import org.waymark.referral.application.RecordContactResult;
import org.waymark.referral.application.RecordContactResult.Recorded;
import org.waymark.referral.domain.FieldRefusal;

/** The start form of a referral: records the contact while the engine starts the process. */
@Component
class RecordContactForm implements FormUseCase {

  private final RecordContact recordContact;
  private final People people;

  RecordContactForm(RecordContact recordContact, People people) {
    this.recordContact = recordContact;
    this.people = people;
  }

  @Override
  public String form() {
    return ReferralModel.START_FORM;
  }

  @Override
  public boolean opensCase() {
    return true;
  }

  @Override
  public Set<String> dates() {
    return ReferralModel.DATES_OF_START;
  }

  @Override
  public Set<String> codes() {
    return ReferralModel.CODES_OF_START;
  }

  @Override
  public Map<String, Object> begunFor(UUID person) {
    return people
        .read(person, "form:" + form())
        .filter(view -> !view.restricted())
        .map(view -> KnownPerson.answers(view.details()))
        .orElse(Map.of());
  }

  @Override
  public List<FieldError> faults(ObjectNode answers) {
    ContactAnswers contact = new ContactAnswers(answers);
    List<FieldError> faults = errors(recordContact.faults(contact.read()));
    return faults.stream().filter(fault -> !contact.refuses(fault.field())).toList();
  }

  private static List<FieldError> errors(List<FieldRefusal> refusals) {
    return refusals.stream().map(it -> new FieldError(it.field(), it.message())).toList();
  }

  @Override
  public Decision submit(FormContext context, ObjectNode answers) {
    ContactAnswers contact = new ContactAnswers(answers);
    var read = contact.read();
    if (!contact.refusals().isEmpty()) {
      return new Refused(contact.refusals());
    }
    return decision(recordContact.record(read, context.user()));
  }

  private static Decision decision(RecordContactResult result) {
    if (result instanceof Recorded recorded) {
      var contact = recorded.contact();
      return new Accepted(contact.caseReference(), ReferralModel.startOf(contact));
    }
    return new Refused(errors(((RecordContactResult.Refused) result).fields()));
  }
}
