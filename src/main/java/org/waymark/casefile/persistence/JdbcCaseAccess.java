package org.waymark.casefile.persistence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.RestrictedCases;
import org.waymark.security.CurrentUser;

/**
 * Asks the restrictions, which are few, by index. Nothing is cached, so that a restriction holds on
 * every node from the moment its transaction ends.
 */
@Repository
public class JdbcCaseAccess implements CaseAccess, RestrictedCases {

  /** Parameters: the user twice, the present instant. The system itself is never shut out. */
  private static final String SHUT_OUT =
      """
      (select 1 from restriction r
        where r.person_id = %s and r.lifted_at is null and ? <> 'waymark'
          and not exists (
            select 1 from restriction_member m
             where m.restriction_id = r.id and m.user_id = ?
               and (m.until is null or m.until > ?)))""";

  private static final String VISIBLE =
      "select c.reference from case_file c where c.reference = any(?) and not exists "
          + SHUT_OUT.formatted("c.person_id");
  private static final String VISIBLE_PEOPLE =
      "select p.id from person p where p.id = any(?) and not exists " + SHUT_OUT.formatted("p.id");
  private static final String HIDDEN =
      """
      select c.reference from restriction r join case_file c on c.person_id = r.person_id
       where r.lifted_at is null
         and not exists (
           select 1 from restriction_member m
            where m.restriction_id = r.id and m.user_id = ?
              and (m.until is null or m.until > ?))""";

  /** A record that was joined into a hidden one is hidden with it. */
  private static final String HIDDEN_PEOPLE =
      """
      with recursive hidden (id) as (
        select r.person_id from restriction r
          join person p on p.id = r.person_id and p.joined_into is null
         where r.lifted_at is null
           and not exists (
             select 1 from restriction_member m
              where m.restriction_id = r.id and m.user_id = ?
                and (m.until is null or m.until > ?))
        union
        select p.id from person p join hidden h on p.joined_into = h.id)
      select id from hidden""";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  JdbcCaseAccess(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public boolean maySee(String userId, String caseReference) {
    return caseReference != null && !visible(userId, Set.of(caseReference)).isEmpty();
  }

  @Override
  public Set<String> visible(String userId, Collection<String> caseReferences) {
    return caseReferences.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.queryForList(
                VISIBLE,
                String.class,
                caseReferences.toArray(String[]::new),
                asked(userId),
                asked(userId),
                now()));
  }

  /** Those of the people whom the user may see. */
  public Set<UUID> visiblePeople(String userId, Collection<UUID> people) {
    return people.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.queryForList(
                VISIBLE_PEOPLE,
                UUID.class,
                people.toArray(UUID[]::new),
                asked(userId),
                asked(userId),
                now()));
  }

  @Override
  public Set<String> hiddenFrom(String userId) {
    return CurrentUser.SYSTEM.equals(userId)
        ? Set.of()
        : new HashSet<>(jdbc.queryForList(HIDDEN, String.class, asked(userId), now()));
  }

  /** All people whose records the user may not see, by each id that leads to them. */
  public Set<UUID> hiddenPeople(String userId) {
    return CurrentUser.SYSTEM.equals(userId)
        ? Set.of()
        : new HashSet<>(jdbc.queryForList(HIDDEN_PEOPLE, UUID.class, asked(userId), now()));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static String asked(String userId) {
    return userId == null ? "" : userId;
  }
}
