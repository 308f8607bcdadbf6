package org.waymark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.support.SettableClock;

/** What one would draw without Waymark: a boundary timer on each task, on an engine as it comes. */
class BareBoundaryTimers implements AutoCloseable {

  private static final String KEY = "bare-overdue";

  private final HikariDataSource pool;
  private final ProcessEngine engine;
  private final SettableClock clock;

  BareBoundaryTimers(JdbcTemplate waymark, SettableClock clock) {
    this.clock = clock;
    pool = BareDatabase.create(waymark, "bare");
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName("bare");
    settings.setDataSource(pool);
    settings.setDatabaseSchemaUpdate("true");
    settings.setHistory("full");
    settings.setAuthorizationEnabled(true);
    settings.setJobExecutorActivate(false);
    engine = settings.buildProcessEngine();
    deploy();
  }

  private void deploy() {
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            KEY + ".bpmn",
            Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent()
                .userTask("work")
                .camundaCandidateGroups("team-north.practitioners")
                .endEvent()
                .moveToActivity("work")
                .boundaryEvent("overdue")
                .cancelActivity(false)
                .timerWithDate("${dueAt}")
                .serviceTask("escalate")
                .camundaClass(Escalate.class.getName())
                .endEvent()
                .done())
        .deploy();
  }

  /** Raises the task and opens it to managers, through the engine's public API. */
  public static class Escalate implements JavaDelegate {
    @Override
    public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
      var tasks = execution.getProcessEngineServices().getTaskService();
      String task =
          tasks
              .createTaskQuery()
              .processInstanceId(execution.getProcessInstanceId())
              .singleResult()
              .getId();
      tasks.setPriority(task, 90);
      tasks.addCandidateGroup(task, "team-north.team-managers");
    }
  }

  /**
   * Lets that many timers fall due together; returns how many fired a second. The engine's clock
   * runs meanwhile, because its job executor counts its own pauses by it.
   */
  double fire(int number) {
    Instant start = clock.instant();
    ClockUtil.reset();
    Instant due = ClockUtil.getCurrentTime().toInstant();
    for (int i = 0; i < number; i++) {
      engine.getRuntimeService().startProcessInstanceByKey(KEY, Map.of("dueAt", Date.from(due)));
    }
    double seconds =
        Timed.run(engine, () -> engine.getManagementService().createJobQuery().count() == 0);
    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .taskPriority(90)
                .taskCandidateGroup("team-north.team-managers")
                .count())
        .isEqualTo(number);
    empty();
    clock.set(start);
    return number / seconds;
  }

  private void empty() {
    engine
        .getRepositoryService()
        .createDeploymentQuery()
        .list()
        .forEach(
            deployment ->
                engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true));
    // Dead rows of the round before would slow this engine down, and Waymark's tables have none.
    new JdbcTemplate(pool).execute("vacuum full");
    deploy();
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
