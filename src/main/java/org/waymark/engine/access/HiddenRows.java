package org.waymark.engine.access;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows of the engine's tables that tell the way of a case: its variables, steps, decisions,
 * jobs, incidents and the log of who did it.
 *
 * <p>They are taken out before the database counts, filters, sorts or pages, because each of these
 * tells something of a row that is taken out afterwards.
 */
final class HiddenRows {

  private static final String INSTANCE = "PROC_INST_ID_";
  private static final String OF_JOBS = "PROCESS_INSTANCE_ID_";
  private static final String ROOT = "ROOT_PROC_INST_ID_";

  /** By table, the column that names the process instance. */
  private static final Map<String, String> TELLING = telling();

  private static final Pattern TABLES =
      Pattern.compile("\\bACT_(?:RU|HI)_\\w+", Pattern.CASE_INSENSITIVE);
  private static final Pattern SELECT = Pattern.compile("\\s*select\\b", Pattern.CASE_INSENSITIVE);

  /**
   * Lists of tasks stay whole: that a restricted case has overdue work must not go unseen, and a
   * task's row and its reference say no more than that.
   */
  private static final Pattern LISTS_TASKS =
      Pattern.compile("\\bfrom\\s+ACT_RU_TASK\\s+RES\\b", Pattern.CASE_INSENSITIVE);

  private static final String EXECUTIONS = "ACT_RU_EXECUTION";
  private static final Pattern ID = Pattern.compile("[\\w-]+");

  private HiddenRows() {}

  private static Map<String, String> telling() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String table : "EXECUTION VARIABLE EVENT_SUBSCR INCIDENT EXT_TASK".split(" ")) {
      columns.put("ACT_RU_" + table, INSTANCE);
    }
    for (String table :
        "PROCINST ACTINST TASKINST VARINST DETAIL DECINST INCIDENT EXT_TASK_LOG OP_LOG COMMENT ATTACHMENT"
            .split(" ")) {
      columns.put("ACT_HI_" + table, INSTANCE);
    }
    columns.put("ACT_RU_JOB", OF_JOBS);
    columns.put("ACT_HI_JOB_LOG", OF_JOBS);
    columns.put("ACT_HI_IDENTITYLINK", ROOT);
    columns.put("ACT_HI_DEC_IN", ROOT);
    columns.put("ACT_HI_DEC_OUT", ROOT);
    return Map.copyOf(columns);
  }

  /** The tables that a question reads and from which rows may have to stay out. */
  static Set<String> tables(String sql) {
    if (!SELECT.matcher(sql).lookingAt()) {
      return Set.of();
    }
    Set<String> tables = new TreeSet<>();
    Matcher table = TABLES.matcher(sql);
    while (table.find()) {
      tables.add(table.group().toUpperCase(Locale.ROOT));
    }
    tables.retainAll(TELLING.keySet());
    if (LISTS_TASKS.matcher(sql).find()) {
      tables.remove(EXECUTIONS);
    }
    return tables;
  }

  /** The question as asked of the tables without the rows of these process instances. */
  static String without(Set<String> instances, Set<String> tables, String sql) {
    if (instances.isEmpty() || tables.isEmpty()) {
      return sql;
    }
    String hidden =
        instances.stream()
            .filter(id -> ID.matcher(id).matches())
            .sorted()
            .collect(Collectors.joining("','", "('", "')"));
    // A name in a "with" stands before the table's own, but not within itself.
    return tables.stream()
        .map(table -> named(table, TELLING.get(table), hidden))
        .collect(Collectors.joining(", ", "with ", " " + sql));
  }

  private static String named(String table, String column, String hidden) {
    return "%s as not materialized (select * from %s where %s is null or %s not in %s)"
        .formatted(table, table, column, column, hidden);
  }
}
