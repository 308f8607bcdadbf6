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

  /**
   * Those who have a key for every word: one that begins with it, or the full name that it is a
   * familiar form of.
   */
  public List<UUID> havingAll(List<SearchWord> words, int most) {
    var sql = new StringBuilder();
    var arguments = new ArrayList<Object>();
    for (var word : words) {
      sql.append(sql.isEmpty() ? "" : " intersect ")
          .append("select person_id from person_match_key where key like ? or key = any(?)");
      arguments.add(word.prefix().replaceAll("([\\\\%_])", "\\\\$1") + "%");
      arguments.add(word.exact().toArray(String[]::new));
    }
    arguments.add(most);
    return jdbc.queryForList(
        "select person_id from (" + sql + ") found order by person_id limit ?",
        UUID.class,
        arguments.toArray());
  }

  /** A word to find: keys that begin with {@code prefix}, or that are one of {@code exact}. */
  public record SearchWord(String prefix, Collection<String> exact) {}
}
