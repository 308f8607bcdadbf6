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
import org.waymark.casefile.CaseChronology;
import org.waymark.casefile.Chronology;

/** The chronology as rows that the database refuses to change. */
@Repository
@Transactional
class JdbcChronology implements Chronology, CaseChronology {

  private static final String ENTRIES =
      """
      select e.id, e.case_reference, e.kind, e.text, e.at, e.author, e.corrects,
             e.correction_reason, later.id as corrected_by
        from chronology_entry e
        left join chronology_entry later on later.corrects = e.id
      """;

  private final JdbcTemplate jdbc;
  private final KnownCases cases;
  private final Clock clock;

  JdbcChronology(JdbcTemplate jdbc, KnownCases cases, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public void add(String caseReference, String kind, String text, String by) {
    cases.require(caseReference);
    insert(caseReference, kind, text, by, null, null);
  }

  @Override
  public void correct(String caseReference, long entry, String text, String reason, String by) {
    Corrections.check(reason, text);
    var kinds =
        jdbc.queryForList(
            """
            select kind from chronology_entry e
             where id = ? and case_reference = ?
               and not exists (select 1 from chronology_entry c where c.corrects = e.id)""",
            String.class,
            entry,
            caseReference);
    Corrections.checkFound(kinds);
    insert(caseReference, kinds.get(0), text, by, entry, reason);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> of(String caseReference) {
    return jdbc.query(
        ENTRIES + " where e.case_reference = ? order by e.id",
        JdbcChronology::entry,
        caseReference);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> ofPerson(UUID personId) {
    return jdbc.query(
        ENTRIES
            + " join case_file c on c.reference = e.case_reference where c.person_id = ?"
            + " order by e.at, e.id",
        JdbcChronology::entry,
        personId);
  }

  private void insert(
      String reference, String kind, String text, String by, Long corrects, String reason) {
    jdbc.update(
        """
        insert into chronology_entry
          (case_reference, kind, text, at, author, corrects, correction_reason)
        values (?, ?, ?, ?, ?, ?, ?)""",
        reference,
        kind,
        text,
        Timestamp.from(clock.instant()),
        by,
        corrects,
        reason);
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getString("case_reference"),
        row.getString("kind"),
        row.getString("text"),
        row.getTimestamp("at").toInstant(),
        row.getString("author"),
        row.getObject("corrects", Long.class),
        row.getString("correction_reason"),
        row.getObject("corrected_by", Long.class));
  }
}
