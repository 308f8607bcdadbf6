package org.waymark.teams;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

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

  private Skills() {}

  /** A skill in words; one that nobody has put into words reads as its code without hyphens. */
  public static String words(String code) {
    return WORDS.getOrDefault(code, code.replace('-', ' '));
  }

  /** Several, in the order of the alphabet. */
  public static String words(Collection<String> codes) {
    return codes.stream().map(Skills::words).sorted().collect(Collectors.joining(", "));
  }
}
