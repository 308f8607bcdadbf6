package org.waymark.escalation.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.escalation.domain.SweepReport;
import org.waymark.escalation.persistence.ClockRow;

/**
 * Runs batches until nothing is left. A batch that fails is halved until the row that spoils it
 * stands alone; that row is put aside and the others go on.
 */
@Component
class BatchRunner {

  private final TransactionTemplate transaction;

  BatchRunner(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Works until the batch claims nothing any more. */
  SweepReport runAll(ClockBatch batch, int size) {
    SweepReport done = SweepReport.NOTHING;
    for (boolean more = true; more; ) {
      List<UUID> claimed = new ArrayList<>();
      done = done.plus(attempt(batch, claimed, () -> batch.claim(size)));
      more = !claimed.isEmpty();
    }
    return done;
  }

  private SweepReport attempt(
      ClockBatch batch, List<UUID> claimed, Supplier<List<ClockRow>> claim) {
    try {
      return transaction.execute(
          status -> {
            List<ClockRow> rows = claim.get();
            rows.forEach(row -> claimed.add(row.id()));
            return rows.isEmpty() ? SweepReport.NOTHING : batch.apply(rows);
          });
    } catch (RuntimeException failure) {
      return halve(batch, claimed, failure);
    }
  }

  private SweepReport halve(ClockBatch batch, List<UUID> claimed, RuntimeException failure) {
    if (claimed.isEmpty()) {
      throw failure;
    }
    if (claimed.size() == 1) {
      transaction.executeWithoutResult(status -> batch.putAside(claimed.get(0), failure));
      return SweepReport.failed(1);
    }
    int middle = claimed.size() / 2;
    return again(batch, claimed.subList(0, middle))
        .plus(again(batch, claimed.subList(middle, claimed.size())));
  }

  private SweepReport again(ClockBatch batch, List<UUID> half) {
    return attempt(batch, new ArrayList<>(), () -> batch.claim(half));
  }
}
