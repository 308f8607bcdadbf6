package org.waymark.casefile.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.FormDrafts;

/** Drafts as JSONB rows; unlike answers they change and go. */
@Repository
@Transactional
class JdbcFormDrafts implements FormDrafts {

  private static final String MINE = " where place = ? and place_id = ? and user_id = ?";
  private static final String READ = "select answers, begun_at, saved_at from form_draft" + MINE;
  private static final String BEGIN =
      """
      insert into form_draft
        (place, place_id, user_id, form, case_reference, answers, begun_at, saved_at,
          sent_by, turn)
      values (?, ?, ?, ?, ?, '{}', ?, ?, ?, ?)
      on conflict on constraint form_draft_pk do update
        set saved_at = excluded.saved_at, sent_by = excluded.sent_by, turn = excluded.turn
        where ? or form_draft.saved_at = ?
          or form_draft.sent_by = excluded.sent_by and form_draft.turn < excluded.turn
      returning answers, begun_at, saved_at""";

  private final JdbcTemplate jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  JdbcFormDrafts(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Draft> of(Place place, String user) {
    return jdbc.query(READ, this::draft, place.kind(), place.id(), user).stream().findFirst();
  }

  @Override
  public Optional<Draft> keep(
      Place place,
      String user,
      String form,
      String caseReference,
      Seen seen,
      UnaryOperator<ObjectNode> change) {
    var now = Timestamp.from(clock.instant());
    Turn turn = seen.turn();
    var known = seen.savedAt() == null ? null : Timestamp.from(seen.savedAt());
    return jdbc
        .query(
            BEGIN,
            this::draft,
            place.kind(),
            place.id(),
            user,
            form,
            caseReference,
            now,
            now,
            turn == null ? null : turn.window(),
            turn == null ? null : turn.number(),
            seen.always(),
            new SqlParameterValue(Types.TIMESTAMP, known))
        .stream()
        .findFirst()
        .map(before -> changed(place, user, before, change));
  }

  private Draft changed(Place place, String user, Draft before, UnaryOperator<ObjectNode> change) {
    var after = change.apply(before.answers());
    jdbc.update(
        "update form_draft set answers = ?::jsonb" + MINE,
        after.toString(),
        place.kind(),
        place.id(),
        user);
    return new Draft(after, before.begunAt(), before.savedAt());
  }

  @Override
  public void forget(Place place, String user) {
    jdbc.update("delete from form_draft" + MINE, place.kind(), place.id(), user);
  }

  @Override
  public void forgetTask(String taskId) {
    jdbc.update("delete from form_draft where place = 'task' and place_id = ?", taskId);
  }

  @Override
  public int forgetUntouchedSince(Instant then) {
    return jdbc.update("delete from form_draft where saved_at < ?", Timestamp.from(then));
  }

  @Override
  @Transactional(readOnly = true)
  public Set<String> tasks() {
    return new HashSet<>(
        jdbc.queryForList(
            "select distinct place_id from form_draft where place = 'task'", String.class));
  }

  @Override
  public int forgetTasks(Collection<String> taskIds) {
    return jdbc.update(
        "delete from form_draft where place = 'task' and place_id = any(?)",
        (Object) taskIds.toArray(String[]::new));
  }

  private Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(
        answers(row.getString("answers")),
        row.getTimestamp("begun_at").toInstant(),
        row.getTimestamp("saved_at").toInstant());
  }

  private ObjectNode answers(String text) {
    try {
      return (ObjectNode) json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored draft cannot be read");
    }
  }
}
