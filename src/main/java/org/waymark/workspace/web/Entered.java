package org.waymark.workspace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.waymark.casefile.FieldProblem;

/**
 * What somebody typed into a part of a page that was refused, and why.
 *
 * @param part which form it was; empty where nothing was sent
 */
public record Entered(String part, Map<String, String> values, Map<String, String> problems) {

  static Entered nothing() {
    return new Entered("", Map.of(), Map.of());
  }

  static Entered refused(String part, Map<String, String> values, List<FieldProblem> found) {
    Map<String, String> problems = new LinkedHashMap<>();
    found.forEach(problem -> problems.putIfAbsent(problem.field(), problem.message()));
    return new Entered(part, values, problems);
  }

  /** Whether that part was refused: it stands open then. */
  public boolean open(String name) {
    return part.equals(name);
  }

  /** What was typed, or what stands on file. */
  public String value(String name, String field, String onFile) {
    return open(name) ? values.getOrDefault(field, "") : onFile;
  }

  /** What is wrong with a field, or null. */
  public String problem(String name, String field) {
    return open(name) ? problems.get(field) : null;
  }

  /** The last line of a list that is shown, from nought: one more than is filled, at least one. */
  public int rows(String name, String list, int onFile) {
    int filled = onFile;
    while (open(name) && values.keySet().stream().anyMatch(rowOf(list, filled))) {
      filled++;
    }
    return filled;
  }

  private Predicate<String> rowOf(String list, int row) {
    String prefix = list + "[" + row + "].";
    return field ->
        field.startsWith(prefix) && !field.endsWith(".kind") && !values.get(field).isBlank();
  }
}
