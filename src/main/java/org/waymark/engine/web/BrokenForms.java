package org.waymark.engine.web;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.engine.incidents.ServiceNotice;
import org.waymark.engine.pane.OpenPane;
import org.waymark.escalation.Alarms;
import org.waymark.escalation.Alarms.Alarm;
import org.waymark.security.Roles;

/**
 * Makes heard that a form can't be completed because something behind it fails: a table that gives
 * nothing, a model that leads nowhere. Whoever fills it in can't mend that; process owners and
 * administrators can.
 */
@Component
class BrokenForms {

  /** What is said to whoever sent the form. */
  static final String SAID =
      "Waymark could not go on: something behind this form fails. Nothing has changed, and what you"
          + " typed is kept. Process owners and administrators have been told; try again later.";

  private static final Logger log = LoggerFactory.getLogger(BrokenForms.class);

  private final Alarms alarms;
  private final TransactionTemplate transaction;

  BrokenForms(Alarms alarms, PlatformTransactionManager transactions) {
    this.alarms = alarms;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The form could not be completed; what failed goes to the log. */
  void failed(OpenPane pane, RuntimeException failure) {
    String place = place(pane);
    log.error("The form {} could not be completed at {}", pane.form().id(), place, failure);
    transaction.executeWithoutResult(
        status ->
            alarms.raise(
                new Alarm(
                    ServiceNotice.FORM_FAILS,
                    place,
                    pane.half().caseReference(),
                    "The form %s can't be completed at %s: what comes after it fails. The log names the cause; deploy the model, table or form corrected."
                        .formatted(pane.form().id(), place),
                    Map.of("form", pane.form().id(), "place", place),
                    List.of(Roles.ADMINISTRATORS, Roles.PROCESS_OWNERS))));
  }

  /**
   * The form was completed, so that it fails no longer. What is done is done, also where this
   * fails.
   */
  void completed(OpenPane pane) {
    String place = place(pane);
    try {
      transaction.executeWithoutResult(status -> alarms.settle(ServiceNotice.FORM_FAILS, place));
    } catch (RuntimeException failure) {
      log.error(
          "The incident {} at {} could not be settled", ServiceNotice.FORM_FAILS, place, failure);
    }
  }

  private static String place(OpenPane pane) {
    String definition = pane.isTask() ? pane.task().getProcessDefinitionId() : pane.process();
    String process = definition.replaceFirst(":.*$", "");
    return pane.isTask() ? process + "/" + pane.task().getTaskDefinitionKey() : process;
  }
}
