package org.waymark.writing;

import java.util.Locale;

/** Postcodes in the shape in which they are kept. */
public final class Postcodes {

  private static final int INWARD = 3;
  private static final int SHORTEST_OUTWARD = 2;

  private Postcodes() {}

  /** In capitals with the one space before the last three; null where nothing was written. */
  public static String kept(String typed) {
    String joined = Plain.joined(typed);
    if (joined == null) {
      return null;
    }
    String capitals = joined.toUpperCase(Locale.ROOT);
    int outward = capitals.length() - INWARD;
    return outward < SHORTEST_OUTWARD
        ? capitals
        : capitals.substring(0, outward) + " " + capitals.substring(outward);
  }
}
