package org.waymark.referral.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseRegister;
import org.waymark.escalation.ClockLedger;
import org.waymark.outbox.Outbox;
import org.waymark.outbox.OutboxDelivery;
import org.waymark.referral.application.Referrals;
import org.waymark.safeguarding.SafeguardingConcerns;
import org.waymark.support.Acting;
import org.waymark.support.SettableClock;
import org.waymark.teams.DemoTeams;
import org.waymark.teams.Teams;
import org.waymark.timescales.WorkingCalendar;

/** The office in which the stories play: a team of its own, and somebody signed in at each form. */
final class ReferralDesk {

  static final String TEAM = "team-story";
  static final String WORKER = "story-worker";
  static final String SECOND_WORKER = "story-second";
  static final String NEW_WORKER = "story-newcomer";
  static final String AGENCY_WORKER = "story-agency";
  static final String POSTCODE = "ZY1 1AA";

  final ProcessEngine engine;
  final CaseRegister cases;
  final CaseDirectory directory;
  final ClockLedger clocks;
  final Referrals referrals;
  final Teams teams;
  final SafeguardingConcerns concerns;
  final Outbox outbox;
  final OutboxDelivery delivery;
  final SettableClock time;
  final TransactionTemplate transaction;
  private final DemoTeams demoTeams;
  private final JdbcClient jdbc;

  ReferralDesk(
      ProcessEngine engine,
      CaseRegister cases,
      CaseDirectory directory,
      ClockLedger clocks,
      Referrals referrals,
      Teams teams,
      SafeguardingConcerns concerns,
      Outbox outbox,
      OutboxDelivery delivery,
      SettableClock time,
      TransactionTemplate transaction,
      DemoTeams demoTeams,
      JdbcClient jdbc) {
    this.engine = engine;
    this.cases = cases;
    this.directory = directory;
    this.clocks = clocks;
    this.referrals = referrals;
    this.teams = teams;
    this.concerns = concerns;
    this.outbox = outbox;
    this.delivery = delivery;
    this.time = time;
    this.transaction = transaction;
    this.demoTeams = demoTeams;
    this.jdbc = jdbc;
  }

  static ReferralDesk in(ApplicationContext application) {
    ReferralDesk desk = application.getAutowireCapableBeanFactory().createBean(ReferralDesk.class);
    desk.open();
    return desk;
  }

  LocalDate today() {
    return time.instant().atZone(WorkingCalendar.LONDON).toLocalDate();
  }

  /** Opens the office: the invented teams first, since they come only where there is none. */
  private void open() {
    demoTeams.load();
    jdbc.sql(
            "insert into team (id, name, specialities, roles) values"
                + " ('team-story', 'Team Story', '{}', '{practitioners}') on conflict do nothing")
        .update();
    jdbc.sql("insert into team_area values ('ZY1', 'team-story') on conflict do nothing").update();
    worker(WORKER, false, false);
    worker(SECOND_WORKER, false, false);
    worker(NEW_WORKER, true, false);
    worker(AGENCY_WORKER, false, true);
  }

  private void worker(String id, boolean newlyQualified, boolean agency) {
    jdbc.sql(
            """
            insert into worker values (:id, 'team-story', :id, null, '{practitioners}',
              '{social-worker}', '{}', '{}', '{1,2,3,4,5,6,7}', :new, :agency, 100000, 0, null)
            on conflict do nothing
            """)
        .param("id", id)
        .param("new", newlyQualified)
        .param("agency", agency)
        .update();
  }

  /** The priority that a case has on file. */
  int priorityOf(String reference) {
    return jdbc.sql("select priority from case_file where reference = :reference")
        .param("reference", reference)
        .query(Integer.class)
        .single();
  }

  /** Somebody of the team who holds all that the limit allows. */
  void fill(String id) {
    jdbc.sql(
            """
            insert into worker values (:id, 'team-story', :id, null, '{practitioners}',
              '{social-worker}', '{}', '{}', '{1,2,3,4,5,6,7}', false, false, 20, 20, null)
            on conflict do nothing
            """)
        .param("id", id)
        .update();
  }

  /** A contact that nobody else has ever made, about a person whom nobody knows yet. */
  ReferralStory contact(Map<String, Object> said) {
    Map<String, Object> usual = new HashMap<>(somebodyNew());
    usual.put("urgent", "no");
    usual.put("safeguardingWorry", "no");
    String process =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(ReferralModel.PROCESS)
            .latestVersion()
            .singleResult()
            .getId();
    Map<String, Object> filled = new FormFiller(today()).fill("record-contact", usual, said);
    String reference =
        as(
            "business-support",
            "business-support",
            () -> engine.getFormService().submitStartForm(process, filled).getBusinessKey());
    return new ReferralStory(this, reference);
  }

  private static Map<String, Object> somebodyNew() {
    String name = letters(5);
    String letters = letters(9);
    return Map.of(
        "personGivenName",
        "Q" + name,
        "personFamilyName",
        "X" + letters,
        "personDateOfBirth",
        LocalDate.of(1930, 1, 1).plusDays(Math.abs(letters.hashCode() % 20000)).toString(),
        "personPostcode",
        POSTCODE);
  }

  private static String letters(int count) {
    return ThreadLocalRandom.current()
        .ints(count, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  <T> T as(String user, String role, Supplier<T> work) {
    var groups = List.of(role, TEAM, TEAM + "." + role);
    return Acting.as(user, groups, engine, work);
  }
}
