package org.waymark.writing;

import java.util.Locale;
import java.util.Set;

/** Words that people and systems write where they know nothing: {@code n/k}, {@code unknown}. */
public final class NotKnown {

  private static final Set<String> WORDS =
      Set.of(
          "",
          "dontknow",
          "don'tknow",
          "don’tknow",
          "na",
          "nan",
          "nil",
          "nk",
          "none",
          "noneknown",
          "notapplicable",
          "notavailable",
          "notgiven",
          "notknown",
          "notprovided",
          "notrecorded",
          "notstated",
          "null",
          "tba",
          "tbc",
          "unknown");

  private NotKnown() {}

  /** Whether it says that nothing is known; so does a blank. */
  public static boolean says(String written) {
    return WORDS.contains(bare(written));
  }

  /** The text, or null where it says that nothing is known. */
  public static String orNull(String written) {
    return written == null || says(written) ? null : written;
  }

  /** Small letters without what stands between them in {@code N / K}. */
  static String bare(String written) {
    return Plain.of(written).toLowerCase(Locale.ROOT).replaceAll("[ ./?-]", "");
  }
}
