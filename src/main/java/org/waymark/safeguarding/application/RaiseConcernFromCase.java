package org.waymark.safeguarding.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.safeguarding.RaiseConcern;
import org.waymark.safeguarding.SafeguardingConcerns;
import org.waymark.safeguarding.domain.Concern;
import org.waymark.safeguarding.domain.Origin;

/** Raises a concern noticed in another pathway: once for each occurrence, and at once. */
@Service
@Transactional
class RaiseConcernFromCase implements SafeguardingConcerns {

  private final OpenConcern openConcern;
  private final Concerns concerns;
  private final SafeguardingWorkflow workflow;
  private final CorrectReceipt receipt;

  RaiseConcernFromCase(
      OpenConcern openConcern,
      Concerns concerns,
      SafeguardingWorkflow workflow,
      CorrectReceipt receipt) {
    this.receipt = receipt;
    this.openConcern = openConcern;
    this.concerns = concerns;
    this.workflow = workflow;
  }

  @Override
  public String raise(RaiseConcern asked) {
    return alreadyRaised(asked).map(Concern::reference).orElseGet(() -> raiseNew(asked));
  }

  private String raiseNew(RaiseConcern asked) {
    var concern = openConcern.open(asked);
    workflow.concernRaised(concern.reference(), concern.receivedOn());
    return concern.reference();
  }

  private Optional<Concern> alreadyRaised(RaiseConcern asked) {
    var origin = new Origin(asked.originCaseReference(), asked.occurrence());
    if (!origin.identifies()) {
      return Optional.empty();
    }
    concerns.oneAtATime(origin.caseReference());
    return concerns.findByOriginCaseReferenceAndOriginOccurrence(
        origin.caseReference(), origin.occurrence());
  }

  @Override
  public void originReceivedOn(
      String originCaseReference, LocalDate before, LocalDate day, String reason, String by) {
    concerns.findByOriginCaseReferenceOrderByReference(originCaseReference).stream()
        .filter(concern -> concern.receivedOn().equals(before))
        .forEach(concern -> receipt.follow(concern, day, reason, by));
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> openFrom(String originCaseReference) {
    return concerns.findByOriginCaseReferenceOrderByReference(originCaseReference).stream()
        .filter(Concern::isOpen)
        .map(Concern::reference)
        .toList();
  }
}
