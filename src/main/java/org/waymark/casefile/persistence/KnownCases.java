package org.waymark.casefile.persistence;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.casefile.UnknownCaseException;

/** Says so plainly when a reference is not on file, before the database does. */
@Component
class KnownCases {

  private final JdbcTemplate jdbc;
  private final OncePerTransaction asked = new OncePerTransaction();

  KnownCases(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void require(String reference) {
    if (asked.isDone(reference)) {
      return;
    }
    var found =
        jdbc.queryForObject(
            "select exists (select 1 from case_file where reference = ?)",
            Boolean.class,
            reference);
    if (!Boolean.TRUE.equals(found)) {
      throw new UnknownCaseException(reference);
    }
    asked.done(reference);
  }
}
