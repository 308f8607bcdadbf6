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

  /** The last character there is: what begins with a word lies between it and itself with this. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

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
   * Those who have a key for each of the wanted.
   *
   * @param among whom alone to look among, or null for everybody
   */
  public List<UUID> havingAll(List<Wanted> wanted, List<UUID> among, int most) {
    var parts = new ArrayList<String>();
    var arguments = new ArrayList<Object>();
    if (among != null) {
      parts.add("select unnest(?::uuid[])");
      arguments.add(among.toArray(UUID[]::new));
    }
    for (var one : wanted) {
      parts.add(
          "select person_id from person_match_key where key = any(?)"
              + " or key >= ? and key < ?".repeat(one.starts().size()));
      arguments.add(one.exact().toArray(String[]::new));
      one.starts().forEach(start -> arguments.addAll(List.of(start, start + LAST)));
    }
    arguments.add(most);
    return jdbc.queryForList(
        "select distinct * from ("
            + String.join(" intersect ", parts)
            + ") found order by 1 limit ?",
        UUID.class,
        arguments.toArray());
  }

  /** Keys that begin so, each once. */
  public List<String> beginning(String start, int most) {
    return jdbc.queryForList(
        "select distinct key from person_match_key where key >= ? and key < ? order by key limit ?",
        String.class,
        start,
        start + LAST,
        most);
  }

  /**
   * What a person must have a key of: one of {@code exact}, or one that begins with one of {@code
   * starts}.
   */
  public record Wanted(Collection<String> starts, Collection<String> exact) {}
}
