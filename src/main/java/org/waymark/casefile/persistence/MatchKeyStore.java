package org.waymark.casefile.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The keys under which people are found. Every lookup goes through the primary key's index. */
@Repository
public class MatchKeyStore {

  private static final String CANDIDATES =
      """
      select person_id
        from person_match_key
       where key = any(?)
       group by person_id
       order by bool_or(key like 'nhs:%') desc, count(*) desc, person_id
       limit ?""";

  private final JdbcTemplate jdbc;

  MatchKeyStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Replaces a person's keys. The person must have been flushed. */
  public void replace(UUID person, Set<String> keys) {
    jdbc.update("delete from person_match_key where person_id = ?", person);
    var rows = keys.stream().map(key -> new Object[] {key, person}).toList();
    jdbc.batchUpdate("insert into person_match_key (key, person_id) values (?, ?)", rows);
  }

  /** Those who share keys, the ones with most in common first. */
  public List<UUID> sharing(Collection<String> keys, int most) {
    return jdbc.queryForList(CANDIDATES, UUID.class, keys.toArray(String[]::new), most);
  }

  /** Those who have a key for each of the wanted. */
  public List<UUID> havingAll(List<Wanted> wanted, int most) {
    var sql = new StringBuilder();
    var arguments = new ArrayList<Object>();
    for (var one : wanted) {
      sql.append(sql.isEmpty() ? "" : " intersect ")
          .append("select person_id from person_match_key where key = any(?)");
      arguments.add(one.exact().toArray(String[]::new));
      if (one.prefix() != null) {
        sql.append(" or key like ?");
        arguments.add(beginningWith(one.prefix()));
      }
    }
    arguments.add(most);
    return jdbc.queryForList(
        "select person_id from (" + sql + ") found order by person_id limit ?",
        UUID.class,
        arguments.toArray());
  }

  /** Keys that begin so, each once. */
  public List<String> beginning(String prefix, int most) {
    return jdbc.queryForList(
        "select distinct key from person_match_key where key like ? order by key limit ?",
        String.class,
        beginningWith(prefix),
        most);
  }

  private static String beginningWith(String prefix) {
    return prefix.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  /**
   * What a person must have a key of: one of {@code exact}, or one that begins with {@code prefix},
   * which may be null.
   */
  public record Wanted(String prefix, Collection<String> exact) {}
}
