package org.waymark.casefile.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.casefile.NamedOnRestrictions;

/** Reads who is named from the restrictions that stand. */
@Repository
class NamesOnRestrictions implements NamedOnRestrictions {

  private final JdbcTemplate jdbc;

  NamesOnRestrictions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<UUID> naming(String userId) {
    return jdbc.queryForList(
        """
        select r.person_id from restriction r join restriction_member m on m.restriction_id = r.id
         where r.lifted_at is null and m.until is null and m.user_id = ? order by r.set_at, r.id
        """,
        UUID.class,
        userId);
  }
}
