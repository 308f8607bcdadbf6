package org.waymark.escalation.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.escalation.ClockEvent;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.application.SweepOverdueWork;
import org.waymark.support.SettableClock;
import org.waymark.support.WeekdayCalendar;

/** What tests of escalation share: one application for all, emptied before each test. */
public abstract class EscalationTest {

  protected static final LocalDate START = TestTaskTimescales.START;

  protected final SettableClock time = bean(SettableClock.class);
  protected final WeekdayCalendar calendar = bean(WeekdayCalendar.class);
  protected final TestRegister register = bean(TestRegister.class);
  protected final TestNotifications notifications = bean(TestNotifications.class);
  protected final TestAlarms alarms = bean(TestAlarms.class);
  protected final ClockLedger ledger = bean(ClockLedger.class);
  protected final SweepOverdueWork sweep = bean(SweepOverdueWork.class);
  protected final TaskService tasks = bean(TaskService.class);
  protected final RuntimeService runtime = bean(RuntimeService.class);
  protected final JdbcTemplate jdbc = bean(JdbcTemplate.class);
  protected final TransactionTemplate transaction =
      new TransactionTemplate(bean(PlatformTransactionManager.class));

  protected static <T> T bean(Class<T> type) {
    return Started.APPLICATION.getBean(type);
  }

  protected static <T> T bean(String name, Class<T> type) {
    return Started.APPLICATION.getBean(name, type);
  }

  protected static void publish(Object event) {
    Started.APPLICATION.publishEvent(event);
  }

  /** Started once, with the first test that needs it. */
  private static final class Started {
    static final ConfigurableApplicationContext APPLICATION =
        new SpringApplicationBuilder(EscalationApplication.class)
            .web(WebApplicationType.NONE)
            .run(settings());

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(APPLICATION::close));
    }
  }

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("spring.flyway.locations", "classpath:db/migration/escalation"),
          Map.entry("spring.flyway.baseline-on-migrate", "true"),
          Map.entry("spring.flyway.baseline-version", "0"),
          Map.entry("spring.main.register-shutdown-hook", "false"),
          Map.entry("spring.main.banner-mode", "off"),
          // The REST API of the whole application asks for the engine called "default".
          Map.entry("camunda.bpm.process-engine-name", "escalation"),
          Map.entry("camunda.bpm.job-execution.enabled", "false"),
          Map.entry("camunda.bpm.webapp.enabled", "false"),
          Map.entry("camunda.bpm.authorization.enabled", "true"),
          Map.entry(
              "camunda.bpm.deployment-resource-pattern", "classpath:processes/timescales/esc*"),
          Map.entry("camunda.bpm.auto-deployment-enabled", "true"),
          Map.entry("camunda.bpm.database.schema-update", "true"),
          Map.entry("camunda.bpm.history-level", "full"));

  /** As arguments, because they must outrank the application's own settings. */
  private static String[] settings() {
    return SETTINGS.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  @BeforeEach
  void empty_the_ledger_and_the_engine() {
    time.set(EscalationApplication.BEGINNING);
    calendar.reset();
    register.reset();
    notifications.reset();
    alarms.reset();
    runtime
        .createProcessInstanceQuery()
        .list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over", true));
    jdbc.execute(
        """
        set session_replication_role = replica;
        truncate clock, clock_event, sweep_run;
        set session_replication_role = origin
        """);
    deploy(watchedWork());
  }

  private static BpmnModelInstance watchedWork() {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess("watched-work")
            .camundaHistoryTimeToLiveString("P30D")
            .startEvent()
            .userTask("UserTask_Watched")
            .camundaAssignee("${worker}")
            .userTask("UserTask_Unwatched")
            .endEvent()
            .done();
    var property =
        model.newInstance(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty.class);
    property.setCamundaName("waymark.timescale");
    property.setCamundaValue("by-guidance");
    var properties =
        model.newInstance(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class);
    properties.getCamundaProperties().add(property);
    org.camunda.bpm.model.bpmn.instance.UserTask task =
        model.getModelElementById("UserTask_Watched");
    task.builder().addExtensionElement(properties).done();
    return model;
  }

  protected String deploy(BpmnModelInstance model) {
    return bean(org.camunda.bpm.engine.RepositoryService.class)
        .createDeployment()
        .enableDuplicateFiltering(true)
        .name("tests of escalation")
        .addModelInstance("watched-work.bpmn", model)
        .deploy()
        .getId();
  }

  /** An open task; {@code worker} null leaves it unassigned. */
  protected String openTask(String worker) {
    String instance =
        runtime
            .startProcessInstanceByKey(
                "watched-work", java.util.Collections.singletonMap("worker", worker))
            .getId();
    return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  /** A clock for a new task, or for none, that started on 23 November 2026. */
  protected ClockView clock(String timescale, String taskId) {
    return clock(timescale, taskId, 50);
  }

  protected ClockView clock(String timescale, String taskId, int priority) {
    String occurrence = taskId == null ? UUID.randomUUID().toString() : taskId;
    return transaction.execute(
        status ->
            ledger.start(
                new ClockStart(
                    "REF-" + occurrence,
                    "watched-work",
                    timescale,
                    occurrence,
                    START,
                    Map.of(),
                    taskId,
                    "practitioners",
                    "team-north",
                    priority)));
  }

  protected ClockView again(ClockView clock) {
    return ledger.find(clock.caseReference(), clock.timescale(), clock.occurrence()).orElseThrow();
  }

  protected List<String> rungs(ClockView clock) {
    return ledger.eventsOf(clock.id()).stream()
        .map(ClockEvent::rung)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  protected List<String> kinds(ClockView clock) {
    return ledger.eventsOf(clock.id()).stream().map(ClockEvent::kind).toList();
  }

  protected ClockEvent event(ClockView clock, String kind) {
    return ledger.eventsOf(clock.id()).stream()
        .filter(event -> event.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  protected Task task(String id) {
    return tasks.createTaskQuery().taskId(id).singleResult();
  }

  protected List<String> groups(String taskId) {
    return tasks.getIdentityLinksForTask(taskId).stream()
        .map(IdentityLink::getGroupId)
        .filter(java.util.Objects::nonNull)
        .sorted()
        .toList();
  }
}
