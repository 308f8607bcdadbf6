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
       where key = any(?) and %s
       group by person_id
       order by bool_or(key like 'nhs:%%') desc, count(*) desc, person_id
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
  public List<UUID> sharing(Collection<String> keys, Whom whom, int most) {
    return jdbc.queryForList(
        CANDIDATES.formatted(whom.condition("person_id")),
        UUID.class,
        keys.toArray(String[]::new),
        whom.array(),
        most);
  }

  /**
   * Those who have a key for each of the wanted.
   *
   * @param among whom alone to look among, or null for everybody
   */
  public List<UUID> havingAll(List<Wanted> wanted, List<UUID> among, Whom whom, int most) {
    var parts = new ArrayList<String>();
    var arguments = new ArrayList<Object>();
    if (among != null) {
      parts.add("select unnest(?::uuid[]) as person_id");
      arguments.add(among.toArray(UUID[]::new));
    }
    for (var one : wanted) {
      parts.add(
          "select person_id from person_match_key where key = any(?)"
              + " or key >= ? and key < ?".repeat(one.starts().size()));
      arguments.add(one.exact().toArray(String[]::new));
      one.starts().forEach(start -> arguments.addAll(List.of(start, start + LAST)));
    }
    arguments.add(whom.array());
    arguments.add(most);
    return jdbc.queryForList(
        "select distinct person_id from ("
            + String.join(" intersect ", parts)
            + ") found where "
            + whom.condition("person_id")
            + " order by 1 limit ?",
        UUID.class,
        arguments.toArray());
  }

  /** Keys that begin so, each once. */
  public List<String> beginning(String start, Whom whom, int most) {
    return jdbc.queryForList(
        "select distinct key from person_match_key where key >= ? and key < ? and "
            + whom.condition("person_id")
            + " order by key limit ?",
        String.class,
        start,
        start + LAST,
        whom.array(),
        most);
  }

  /**
   * Who takes part in a lookup, so that nobody else has any part in what it answers.
   *
   * @param people either the only ones or the ones left out
   */
  public record Whom(Set<UUID> people, boolean only) {

    public static Whom everybodyBut(Set<UUID> people) {
      return new Whom(people, false);
    }

    public static Whom only(Set<UUID> people) {
      return new Whom(people, true);
    }

    private String condition(String column) {
      return column + (only ? " = any(?::uuid[])" : " <> all(?::uuid[])");
    }

    private UUID[] array() {
      return people.toArray(UUID[]::new);
    }

    /** Those of the people who take part. */
    public List<UUID> of(Collection<UUID> all) {
      return all.stream().filter(one -> people.contains(one) == only).toList();
    }
  }

  /**
   * What a person must have a key of: one of {@code exact}, or one that begins with one of {@code
   * starts}.
   */
  public record Wanted(Collection<String> starts, Collection<String> exact) {}
}
