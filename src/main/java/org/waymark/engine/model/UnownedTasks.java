package org.waymark.engine.model;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;

/**
 * Tasks that arose before tasks were owned by teams get their owner when Waymark starts, so that no
 * manager's list leaves them out.
 */
@Component
class UnownedTasks {

  private static final Logger log = LoggerFactory.getLogger(UnownedTasks.class);
  private static final int AT_ONCE = 500;

  private static final String UNOWNED =
      """
      select id_ from act_ru_task where owner_ is null and proc_inst_id_ is not null and id_ > :after
       order by id_ limit :most
      """;

  private final JdbcClient database;
  private final TeamsWork work;
  private final CaseRegister cases;
  private final TransactionOperations transaction;

  UnownedTasks(
      JdbcClient database, TeamsWork work, CaseRegister cases, TransactionOperations transaction) {
    this.database = database;
    this.work = work;
    this.cases = cases;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  void own() {
    int owned = 0;
    String last = "";
    for (List<String> page; !(page = unowned(last)).isEmpty(); ) {
      List<String> tasks = page;
      transaction.executeWithoutResult(
          status -> work.own(tasks, task -> team(task.getExecution())));
      owned += page.size();
      last = page.get(page.size() - 1);
    }
    if (owned > 0) {
      log.info("{} open tasks are owned by the teams of their cases now", owned);
    }
  }

  private List<String> unowned(String after) {
    return database
        .sql(UNOWNED)
        .param("after", after)
        .param("most", AT_ONCE)
        .query(String.class)
        .list();
  }

  private String team(ExecutionEntity execution) {
    return Optional.ofNullable(execution.getProcessBusinessKey())
        .flatMap(cases::find)
        .map(CaseSummary::team)
        .orElse(null);
  }
}
