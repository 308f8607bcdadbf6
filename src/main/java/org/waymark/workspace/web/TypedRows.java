package org.waymark.workspace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.OtherPhone;
import org.waymark.casefile.PersonDetails;

/**
 * The rows of a page's forms: further names and phone numbers. A row's boxes are called {@code
 * otherPhones[0].number}; one that is emptied is taken away.
 */
final class TypedRows {

  private static final int MOST = 40;

  private TypedRows() {}

  static List<OtherPhone> phones(Map<String, String> typed) {
    return rows("otherPhones", List.of("number", "whose"), typed)
        .map(row -> new OtherPhone(row.get(0), row.get(1)))
        .toList();
  }

  static List<OtherName> names(Map<String, String> typed) {
    return rows("otherNames", List.of("firstName", "lastName", "kind"), typed)
        .filter(row -> !row.get(0).isBlank() || !row.get(1).isBlank())
        .map(row -> new OtherName(kind(row.get(2)), row.get(0), row.get(1)))
        .toList();
  }

  /** Further numbers as they are compared and shown: one a line. */
  static String phonesInWords(PersonDetails details) {
    return details.otherPhones().stream().map(OtherPhone::words).collect(Collectors.joining("; "));
  }

  /** Further names as they are compared and shown. */
  static String namesInWords(PersonDetails details) {
    return details.otherNames().stream()
        .map(one -> (one.kind() == OtherName.Kind.PREVIOUS ? "previously " : "also ") + one.words())
        .collect(Collectors.joining("; "));
  }

  /** Lays what stands on file over the rows of a list that nobody touched. */
  static void keepPhones(PersonDetails now, Map<String, String> kept) {
    clear("otherPhones", kept);
    List<OtherPhone> phones = now.otherPhones();
    for (int i = 0; i < phones.size(); i++) {
      kept.put("otherPhones[" + i + "].number", phones.get(i).number());
      kept.put("otherPhones[" + i + "].whose", orEmpty(phones.get(i).whose()));
    }
  }

  /** As {@link #keepPhones}, for names. */
  static void keepNames(PersonDetails now, Map<String, String> kept) {
    clear("otherNames", kept);
    List<OtherName> names = now.otherNames();
    for (int i = 0; i < names.size(); i++) {
      kept.put("otherNames[" + i + "].firstName", orEmpty(names.get(i).firstName()));
      kept.put("otherNames[" + i + "].lastName", orEmpty(names.get(i).lastName()));
      kept.put("otherNames[" + i + "].kind", names.get(i).kind().name());
    }
  }

  private static void clear(String list, Map<String, String> kept) {
    kept.keySet().removeIf(name -> name.startsWith(list + "["));
  }

  private static Stream<List<String>> rows(
      String list, List<String> columns, Map<String, String> typed) {
    return IntStream.range(0, MOST)
        .mapToObj(i -> row(list + "[" + i + "].", columns, typed))
        .filter(row -> !row.isEmpty());
  }

  /** The row's boxes; empty where nothing stands in those that are typed. */
  private static List<String> row(String row, List<String> columns, Map<String, String> typed) {
    List<String> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(orEmpty(typed.get(row + column))));
    return cells.stream().limit(2).allMatch(String::isBlank) ? List.of() : cells;
  }

  private static OtherName.Kind kind(String typed) {
    return "PREVIOUS".equals(typed) ? OtherName.Kind.PREVIOUS : OtherName.Kind.ALIAS;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
