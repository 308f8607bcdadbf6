package org.waymark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database of a Waymark that was killed, and what may never be found in one. */
final class KilledDatabase {

  /** Half-done work, in the words of whoever would find it. */
  private static final Map<String, String> HALF_DONE = new LinkedHashMap<>();

  static {
    HALF_DONE.put(
        "two answers to one task",
        "(select task_id from form_answer where task_id is not null group by task_id"
            + " having count(*) > 1) twice");
    HALF_DONE.put(
        "an answer to a task that is still open", "form_answer join act_ru_task on id_ = task_id");
    HALF_DONE.put(
        "a task that was completed without an answer",
        "act_hi_taskinst where delete_reason_ = 'completed' and not exists"
            + " (select 1 from form_answer where task_id = id_)");
    HALF_DONE.put(
        "an open clock whose task has gone",
        "clock where task_id is not null and state in ('RUNNING', 'PAUSED') and not exists"
            + " (select 1 from act_ru_task where id_ = task_id)");
    HALF_DONE.put(
        "an open task that no clock of its own or of its case watches",
        "act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where not exists"
            + " (select 1 from clock where state in ('RUNNING', 'PAUSED') and (task_id = t.id_"
            + " or (task_id is null and case_reference = e.business_key_)))");
    HALF_DONE.put(
        "a difference between tasks and clocks that the sweep had to mend",
        "clock_event where kind = 'reconciled'");
    HALF_DONE.put(
        "a rung that fired twice",
        "(select clock_id from clock_event where rung is not null group by clock_id, rung"
            + " having count(*) > 1) twice");
    HALF_DONE.put(
        "a rung whose task was not raised",
        "clock_event f join clock c on c.id = f.clock_id join act_ru_task t on t.id_ = c.task_id"
            + " where f.rung = 'overdue' and c.basis = 'STATUTE' and t.priority_ < 90");
    HALF_DONE.put(
        "a rung that was told twice to somebody",
        "(select case_reference, recipient, details ->> 'rung' as rung,"
            + " details ->> 'timescale' as timescale, count(*) as times from outbox_entry"
            + " where details ->> 'rung' is not null group by 1, 2, 3, 4) told"
            + " where times > (select count(*) from clock_event f join clock c on c.id = f.clock_id"
            + " where c.case_reference = told.case_reference and f.rung = told.rung"
            + " and c.timescale = told.timescale)");
    HALF_DONE.put(
        "an overdue rung that nobody was told of",
        "clock_event f join clock c on c.id = f.clock_id where f.rung = 'overdue' and not exists"
            + " (select 1 from outbox_entry o where o.case_reference = c.case_reference"
            + " and o.details ->> 'rung' = 'overdue'"
            + " and o.details ->> 'timescale' = c.timescale)");
    HALF_DONE.put(
        "a case without its process",
        "case_file where not exists (select 1 from act_hi_procinst where business_key_ ="
            + " reference)");
    HALF_DONE.put(
        "a process without its case",
        "act_hi_procinst where proc_def_key_ in ('referral', 'safeguarding-concern') and not exists"
            + " (select 1 from case_file where reference = business_key_)");
    HALF_DONE.put(
        "a concern that somebody raised without what they said",
        "case_file where kind = 'SAF' and opened_by = 'practitioner' and not exists"
            + " (select 1 from form_answer where case_reference = reference)");
    HALF_DONE.put(
        "a concern that nobody was told of",
        "case_file where kind = 'SAF' and (select count(*) from outbox_entry where case_reference ="
            + " reference and name = 'safeguarding-concern-raised') <> 1");
    HALF_DONE.put(
        "an imported row without its contact",
        "import_row where reference is null or (select count(*) from contact where case_reference ="
            + " reference) <> 1 or not exists (select 1 from case_file f where f.reference ="
            + " import_row.reference)");
    HALF_DONE.put(
        "a contact that no row was marked for",
        "contact where not exists (select 1 from import_row where reference = case_reference)");
  }

  private final Path data;

  KilledDatabase(Path data) {
    this.data = data;
  }

  void holdsNothingHalfDone() throws IOException, SQLException {
    Map<String, Long> found = new LinkedHashMap<>();
    for (Map.Entry<String, String> half : HALF_DONE.entrySet()) {
      long rows = count(half.getValue());
      if (rows > 0) {
        found.put(half.getKey(), rows);
      }
    }
    assertThat(found).isEmpty();
  }

  /** All that people were told is done is there, once. */
  void holds(Workers work) throws IOException, SQLException {
    assertThat(work.untruths()).isEmpty();
    assertThat(work.raised()).isNotEmpty();
    assertThat(work.gathered()).isNotEmpty();
    assertThat(
            column(
                "select reference from case_file where (select count(*) from act_hi_procinst where"
                    + " business_key_ = reference) = 1 and (select count(*) from form_answer where"
                    + " task_id is null and case_reference = reference) = 1"))
        .as("concerns, each with one process and one answer")
        .containsAll(work.raised());
    assertThat(
            column(
                "select task_id from form_answer where not exists (select 1 from act_ru_task where"
                    + " id_ = task_id) group by task_id having count(*) = 1"))
        .as("tasks that were completed, each with one answer")
        .containsAll(work.gathered());
    holdsNothingHalfDone();
  }

  long count(String of) throws IOException, SQLException {
    try (Connection connection = connect()) {
      return jdbc(connection).queryForObject("select count(*) from " + of, Long.class);
    }
  }

  List<String> column(String query) throws IOException, SQLException {
    try (Connection connection = connect()) {
      return jdbc(connection).queryForList(query, String.class);
    }
  }

  /** Lets nobody begin a sweep for as long as the connection is open. */
  Connection holdingUpSweeps() throws IOException, SQLException {
    Connection connection = connect();
    connection.setAutoCommit(false);
    connection.createStatement().execute("lock table sweep_run in share mode");
    return connection;
  }

  DatabaseServer server() {
    return new DatabaseServer(data.resolve("postgresql"));
  }

  private static JdbcTemplate jdbc(Connection connection) {
    return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
  }

  private Connection connect() throws IOException, SQLException {
    String url = "jdbc:postgresql://localhost:" + server().port() + "/postgres";
    return DriverManager.getConnection(url, "postgres", "");
  }
}
