package org.waymark.engine.escalation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a cell on the left of the ladder asks for: anything, some names, or all but some.
 *
 * @param names the names in the cell, without their quotation marks
 */
record Choice(Kind kind, Set<String> names) {

  private static final Pattern NAMES = Pattern.compile("\"[^\"]+\"(\\s*,\\s*\"[^\"]+\")*");
  private static final Pattern NOT = Pattern.compile("not\\((.*)\\)", Pattern.DOTALL);

  enum Kind {
    ANY,
    THESE,
    NOT_THESE
  }

  /** Reads a cell; empty if it is written in another way than these three. */
  static Optional<Choice> of(String cell) {
    if (cell.isEmpty() || cell.equals("-")) {
      return Optional.of(new Choice(Kind.ANY, Set.of()));
    }
    Matcher not = NOT.matcher(cell);
    String list = (not.matches() ? not.group(1) : cell).strip();
    return NAMES.matcher(list).matches()
        ? Optional.of(new Choice(not.matches() ? Kind.NOT_THESE : Kind.THESE, names(list)))
        : Optional.empty();
  }

  private static Set<String> names(String list) {
    return Arrays.stream(list.split(","))
        .map(name -> name.replace("\"", "").strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean matches(String name) {
    return kind == Kind.ANY || (kind == Kind.THESE) == names.contains(name);
  }
}
