package org.waymark.safeguarding.application;

import java.time.LocalDate;

/** What this pathway asks of the process engine. */
public interface SafeguardingWorkflow {

  /** A concern was raised by another pathway: carry it along from here, in this transaction. */
  void concernRaised(String reference, LocalDate receivedOn);

  /** What is still to come of a concern counts from another day of receipt. */
  void receivedOnCorrected(String reference, LocalDate receivedOn);
}
