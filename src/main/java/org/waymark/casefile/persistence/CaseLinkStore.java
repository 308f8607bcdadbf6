package org.waymark.casefile.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.casefile.CaseDirectory.CaseLink;
import org.waymark.casefile.CaseDirectory.LinkKind;

/** How cases hang together. */
@Repository
public class CaseLinkStore {

  private final JdbcTemplate jdbc;

  CaseLinkStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a link; returns whether it is new. */
  public boolean add(CaseLink link, Instant at, String by) {
    var rows =
        jdbc.update(
            """
            insert into case_link (from_reference, to_reference, kind, linked_at, linked_by)
            values (?, ?, ?, ?, ?) on conflict do nothing""",
            link.from(),
            link.to(),
            link.kind().name(),
            Timestamp.from(at),
            by);
    return rows == 1;
  }

  /** Takes a link away; returns whether it was there. */
  public boolean remove(CaseLink link) {
    return 1
        == jdbc.update(
            "delete from case_link where from_reference = ? and to_reference = ? and kind = ?",
            link.from(),
            link.to(),
            link.kind().name());
  }

  public List<CaseLink> of(String reference) {
    return jdbc.query(
        """
        select from_reference, to_reference, kind from case_link
         where from_reference = ? or to_reference = ? order by id""",
        (row, n) ->
            new CaseLink(row.getString(1), row.getString(2), LinkKind.valueOf(row.getString(3))),
        reference,
        reference);
  }
}
