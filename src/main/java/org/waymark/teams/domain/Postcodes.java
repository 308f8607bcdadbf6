package org.waymark.teams.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the district (outward code) in a UK postcode, however it is typed. */
public final class Postcodes {

  private static final Pattern FULL = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)[0-9][A-Z]{2}");
  private static final Pattern OUTWARD = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?");

  private Postcodes() {}

  /** The district of a full postcode or of an outward code alone; empty if it is neither. */
  public static Optional<String> district(String postcode) {
    String kept = org.waymark.writing.Postcodes.kept(postcode);
    if (kept == null) {
      return Optional.empty();
    }
    String plain = kept.replace(" ", "");
    Matcher full = FULL.matcher(plain);
    if (full.matches()) {
      return Optional.of(full.group(1));
    }
    return OUTWARD.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
  }
}
