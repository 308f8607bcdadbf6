package org.waymark.timescales.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.timescales.Timescale;

/** The rows of the register, found by key or rule id and by the day a clock started. Immutable. */
public final class Register {

  private final List<Timescale> rows;
  private final Map<String, List<Timescale>> byKey = new LinkedHashMap<>();
  private final Map<String, Set<String>> keysOfRule = new LinkedHashMap<>();

  public Register(List<Timescale> rows) {
    this.rows = List.copyOf(rows);
    for (Timescale row : rows) {
      byKey.merge(row.key(), List.of(row), Register::joined);
      keysOfRule.computeIfAbsent(row.ruleId(), id -> new LinkedHashSet<>()).add(row.key());
    }
  }

  private static List<Timescale> joined(List<Timescale> first, List<Timescale> second) {
    List<Timescale> both = new ArrayList<>(first);
    both.addAll(second);
    return List.copyOf(both);
  }

  public List<Timescale> rows() {
    return rows;
  }

  /** All versions of a key, in the order of the table; empty if there is none. */
  public List<Timescale> versions(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  public Optional<Timescale> find(String timescale, LocalDate startedOn) {
    for (Timescale row : versions(keyOf(timescale))) {
      if (row.inForceOn(startedOn)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** The keys that share a rule id; empty if no row has it. */
  public Set<String> keysOf(String ruleId) {
    return keysOfRule.getOrDefault(ruleId, Set.of());
  }

  private String keyOf(String timescale) {
    Set<String> keys = byKey.containsKey(timescale) ? Set.of() : keysOf(timescale);
    return keys.size() == 1 ? keys.iterator().next() : timescale;
  }
}
