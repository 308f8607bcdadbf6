package org.waymark.casefile.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseNotes;
import org.waymark.casefile.domain.RestrictionPolicy;
import org.waymark.security.CurrentUser;
import org.waymark.writing.Texts;

/** Case notes as rows that the database refuses to change. */
@Repository
@Transactional
class JdbcCaseNotes implements CaseNotes {

  /** With each note what it took the place of, what took its place, and where the last one is. */
  private static final String NOTES =
      """
      select n.id, n.case_reference, n.text, n.at, n.author, n.correction_reason,
             before.case_reference as before_case,
             first.id as first_id, first.at as first_at, first.author as first_author,
             later.id as later_id, later.case_reference as later_case,
             later.correction_reason as later_reason, latest.case_reference as latest_case
        from case_note n
        left join case_note before on before.id = n.corrects
        left join case_note later on later.corrects = n.id
        left join lateral (
          with recursive down as (
            select id, at, author, corrects from case_note where id = n.corrects
            union all
            select c.id, c.at, c.author, c.corrects
              from case_note c join down on c.id = down.corrects)
          select id, at, author from down order by id limit 1) first on true
        left join lateral (
          with recursive up as (
            select id, case_reference from case_note where corrects = n.id
            union all
            select c.id, c.case_reference from case_note c join up on c.corrects = up.id)
          select case_reference from up order by id desc limit 1) latest on true
      """;

  private final JdbcTemplate jdbc;
  private final KnownCases cases;
  private final Clock clock;
  private final CurrentUser user;

  JdbcCaseNotes(JdbcTemplate jdbc, KnownCases cases, Clock clock, CurrentUser user) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.clock = clock;
    this.user = user;
  }

  @Override
  public long add(String caseReference, String text) {
    cases.require(caseReference);
    return insert(caseReference, text, null, null);
  }

  @Override
  public long correct(String caseReference, long note, String onCase, String text, String reason) {
    Corrections.check(reason, text);
    cases.require(onCase);
    Corrections.checkFound(
        jdbc.queryForList(
            """
            select id from case_note n
             where id = ? and case_reference = ?
               and not exists (select 1 from case_note c where c.corrects = n.id)""",
            Long.class,
            note,
            caseReference));
    return insert(onCase, text, note, reason);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Note> of(String caseReference) {
    return jdbc.query(
        NOTES + " where n.case_reference = ? order by n.id desc", this::note, caseReference);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Note> ofPerson(UUID personId) {
    return jdbc.query(
        NOTES
            + " join case_file c on c.reference = n.case_reference where c.person_id = ?"
            + " order by n.id desc",
        this::note,
        personId);
  }

  private long insert(String reference, String text, Long corrects, String reason) {
    String kept = Texts.orNull(text);
    if (CaseNotes.fault(text).isPresent()) {
      throw new IllegalArgumentException(
          "A note needs a text of at most " + LONGEST + " characters");
    }
    return jdbc.queryForObject(
        """
        insert into case_note (case_reference, text, at, author, corrects, correction_reason)
        values (?, ?, ?, ?, ?, ?) returning id""",
        Long.class,
        reference,
        kept,
        Timestamp.from(clock.instant()),
        user.id(),
        corrects,
        reason);
  }

  private Note note(ResultSet row, int number) throws SQLException {
    Note note =
        new Note(
            row.getLong("id"),
            row.getString("case_reference"),
            row.getString("text"),
            row.getTimestamp("at").toInstant(),
            row.getString("author"),
            first(row),
            later(row));
    String latest = row.getString("latest_case");
    boolean gone = latest != null && !latest.equals(note.caseReference());
    return gone && !RestrictionPolicy.isManager(user.groups())
        ? new Note(
            note.id(), note.caseReference(), null, note.at(), note.by(), note.first(), note.later())
        : note;
  }

  private static First first(ResultSet row) throws SQLException {
    return row.getObject("first_id") == null
        ? null
        : new First(
            row.getLong("first_id"),
            row.getTimestamp("first_at").toInstant(),
            row.getString("first_author"),
            row.getString("before_case"),
            row.getString("correction_reason"));
  }

  private static Later later(ResultSet row) throws SQLException {
    return row.getObject("later_id") == null
        ? null
        : new Later(
            row.getLong("later_id"), row.getString("later_case"), row.getString("later_reason"));
  }
}
