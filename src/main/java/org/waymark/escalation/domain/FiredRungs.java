package org.waymark.escalation.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The rungs that a clock has climbed since it last stood still. Whoever was told before a pause is
 * told again by the new date: otherwise the clock would be silent from then on.
 */
public final class FiredRungs {

  private static final Pattern AGAIN = Pattern.compile(" \\(\\d+\\)$");

  private final Set<String> names = new TreeSet<>();
  private final Map<String, Integer> times = new HashMap<>();

  /** Takes in what stands in an event: "overdue", or "overdue (2)" the second time. */
  public void fired(String onRecord) {
    String name = AGAIN.matcher(onRecord).replaceFirst("");
    names.add(name);
    times.merge(name, 1, Integer::sum);
  }

  /** The count went on after days that do not count. */
  public void countedOn() {
    names.clear();
  }

  public Set<String> names() {
    return names;
  }

  /** How the rung is written down when it fires next; it can be written so only once. */
  public String onRecord(String name) {
    int before = times.getOrDefault(name, 0);
    return before == 0 ? name : name + " (" + (before + 1) + ")";
  }
}
