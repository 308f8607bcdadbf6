package org.waymark.casefile.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.FormAnswers;

/** Answers to forms as JSONB rows that the database refuses to change. */
@Repository
@Transactional
class JdbcFormAnswers implements FormAnswers {

  private static final String COLUMNS =
      """
      select id, case_reference, form, form_version, task_id, task, author, answers, at
        from form_answer where case_reference = ?
      """;

  // What is on record is no draft any more. For a task nobody's is; a form that starts something
  // may be half filled in by others, for other people. One statement, for one trip to the server.
  private static final String INSERT =
      """
      with submitted as (
        delete from form_draft d using (values (?, ?, ?)) as s (place, place_id, author)
         where d.place = s.place and d.place_id = s.place_id
           and (s.place = 'task' or d.user_id = s.author))
      insert into form_answer
        (id, case_reference, form, form_version, task_id, task, author, answers, at)
      values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""";

  // PostgreSQL keeps no NUL in JSONB, and nobody means anything by it. A backslash that is itself
  // escaped does not begin one.
  private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

  private final JdbcTemplate jdbc;
  private final KnownCases cases;
  private final ObjectMapper json;
  private final Clock clock;

  JdbcFormAnswers(JdbcTemplate jdbc, KnownCases cases, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public UUID record(Submission submission) {
    cases.require(submission.caseReference());
    var id = UUID.randomUUID();
    jdbc.update(
        INSERT,
        submission.taskId() == null ? "start" : "task",
        submission.taskId() == null ? submission.form() : submission.taskId(),
        submission.author(),
        id,
        submission.caseReference(),
        submission.form(),
        submission.formVersion(),
        submission.taskId(),
        submission.task(),
        submission.author(),
        NUL.matcher(submission.answers().toString()).replaceAll("$1"),
        Timestamp.from(clock.instant()));
    return id;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Recorded> latest(String caseReference, String form) {
    return jdbc
        .query(
            COLUMNS + " and form = ? order by seq desc limit 1",
            this::recorded,
            caseReference,
            form)
        .stream()
        .findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Recorded> of(String caseReference) {
    return jdbc.query(COLUMNS + " order by seq", this::recorded, caseReference);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Carried> latestValue(String caseReference, String field) {
    var path = field.split("\\.");
    var within = Arrays.copyOfRange(path, 1, path.length);
    if (within.length == 0) {
      return Optional.empty();
    }
    return jdbc
        .query(
            """
            select answers #> ? as value, author, at from form_answer
             where case_reference = ? and form = ? and answers #> ? is not null
             order by seq desc limit 1""",
            (row, n) -> carried(row, path[0]),
            within,
            caseReference,
            path[0],
            within)
        .stream()
        .findFirst();
  }

  private Carried carried(ResultSet row, String form) throws SQLException {
    return new Carried(
        read(row.getString("value")),
        form,
        row.getString("author"),
        row.getTimestamp("at").toInstant());
  }

  private Recorded recorded(ResultSet row, int number) throws SQLException {
    var submission =
        new Submission(
            row.getString("case_reference"),
            row.getString("form"),
            row.getInt("form_version"),
            row.getString("task_id"),
            row.getString("task"),
            row.getString("author"),
            (ObjectNode) read(row.getString("answers")));
    return new Recorded(
        row.getObject("id", UUID.class), submission, row.getTimestamp("at").toInstant());
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored answers cannot be read");
    }
  }
}
