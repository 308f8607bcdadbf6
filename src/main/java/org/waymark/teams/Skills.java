package org.waymark.teams;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.teams.domain.TypedList;

/** The skills of workers, as people say them. */
public final class Skills {

  private static final Map<String, String> WORDS =
      Map.of(
          "ot", "occupational therapy",
          "bia", "best interests assessor",
          "amhp", "approved mental health professional",
          "learning-disability", "learning disability or autism",
          "sight-loss", "sight or hearing loss",
          "transition", "moving from children's services");

  private static final Map<String, String> CODES =
      WORDS.entrySet().stream()
          .collect(Collectors.toMap(one -> TypedList.code(one.getValue()), one -> one.getKey()));

  private Skills() {}

  /** The codes of skills that somebody wrote as codes or in words, with commas between. */
  public static Set<String> codes(String typed) {
    return TypedList.codes(typed).stream()
        .map(code -> CODES.getOrDefault(code, code))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A skill in words; one that nobody has put into words reads as its code without hyphens. */
  public static String words(String code) {
    return WORDS.getOrDefault(code, code.replace('-', ' '));
  }

  /** Several, in the order of the alphabet. */
  public static String words(Collection<String> codes) {
    return codes.stream().map(Skills::words).sorted().collect(Collectors.joining(", "));
  }
}
