package org.waymark.support;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Searches every column of the database's tables that can hold text, packed away or not. */
public final class StoredText {

  /** The engine's tables, as SQL matches names. */
  public static final String ENGINE = "act\\_%";

  private static final String COLUMNS =
      """
      select table_name as place, column_name as name, data_type as type
        from information_schema.columns
       where table_schema = 'public' and table_name like ?
         and data_type in ('text', 'character varying', 'character', 'bytea', 'jsonb', 'json')
       order by 1, 2
      """;

  private final JdbcTemplate jdbc;

  public StoredText(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The columns, as {@code table.column}, of the tables like this in which the text stands. */
  public List<String> columnsHolding(String text, String tables) {
    return jdbc.queryForList(COLUMNS, tables).stream()
        .filter(column -> holds(column, text))
        .map(column -> column.get("place") + "." + column.get("name"))
        .toList();
  }

  private boolean holds(Map<String, Object> column, String text) {
    String found =
        "bytea".equals(column.get("type"))
            ? "position(convert_to(?, 'UTF8') in " + column.get("name") + ")"
            : "position(lower(?) in lower(" + column.get("name") + "::text))";
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from " + column.get("place") + " where " + found + " > 0)",
            Boolean.class,
            text));
  }
}
