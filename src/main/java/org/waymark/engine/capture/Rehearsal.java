package org.waymark.engine.capture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.FormUseCase.FormContext;
import org.waymark.engine.FormUseCase.Refused;

/**
 * Hears what the rules behind a task's form refuse while the form itself is not right yet, so that
 * people are told everything at once. The use case does its work in a transaction of its own that
 * is never committed.
 */
@Component
public class Rehearsal {

  private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

  private final UseCases useCases;
  private final TransactionTemplate undone;

  Rehearsal(UseCases useCases, PlatformTransactionManager transactions) {
    this.useCases = useCases;
    this.undone = new TransactionTemplate(transactions);
    undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * What would be refused; nothing where the answers don't say enough to tell.
   *
   * @param answers those that the form takes; others are left out
   */
  public List<FieldError> refusals(String form, FormContext context, ObjectNode answers) {
    try {
      return undone.execute(
          status -> {
            status.setRollbackOnly();
            return useCases.submit(form, context, answers) instanceof Refused refused
                ? refused.errors()
                : List.of();
          });
    } catch (RuntimeException tooLittleSaid) {
      log.debug("The rules of {} can't be heard yet", form, tooLittleSaid);
      return List.of();
    }
  }
}
