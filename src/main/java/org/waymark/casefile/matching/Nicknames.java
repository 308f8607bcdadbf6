package org.waymark.casefile.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which given names are familiar forms of which full names, from the data file. */
final class Nicknames {

  private static final String FILE = "/casefile/english-nicknames.csv";
  private static final Map<String, Set<String>> FULL_NAMES = read();

  private Nicknames() {}

  /** The full names that a plain given name may stand for; itself if it is one. */
  static Set<String> fullNames(String name) {
    return FULL_NAMES.getOrDefault(name, Set.of());
  }

  /** Whether the two may be the same person's given name, one or both in a familiar form. */
  static boolean related(String one, String other) {
    return fullNames(one).stream().anyMatch(fullNames(other)::contains);
  }

  static int groups() {
    return (int)
        FULL_NAMES.entrySet().stream().filter(e -> e.getValue().contains(e.getKey())).count();
  }

  private static Map<String, Set<String>> read() {
    var names = new HashMap<String, Set<String>>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Nicknames.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> addGroup(line.split(","), names));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addGroup(String[] group, Map<String, Set<String>> names) {
    for (var name : group) {
      names.computeIfAbsent(name.strip(), n -> new TreeSet<>()).add(group[0].strip());
    }
  }
}
