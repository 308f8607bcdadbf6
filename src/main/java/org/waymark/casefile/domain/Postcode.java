package org.waymark.casefile.domain;

import java.util.regex.Pattern;

/**
 * Postcodes of the United Kingdom in their normal form, with one space. {@code ZZ99} stands for no
 * fixed abode and the like, as the NHS writes it.
 */
public final class Postcode {

  private static final String INWARD = " [0-9][ABD-HJLNP-UW-Z]{2}";
  private static final Pattern REAL =
      Pattern.compile(
          "GIR 0AA|(?:[A-PR-UWYZ](?:[0-9][0-9A-HJKPSTUW]?|[A-HK-Y][0-9][0-9ABEHMNPRV-Y]?))"
              + INWARD);
  private static final Pattern NOWHERE = Pattern.compile("ZZ99 [0-9][A-Z]{2}");

  private Postcode() {}

  public static boolean isValid(String postcode) {
    return REAL.matcher(postcode).matches() || NOWHERE.matcher(postcode).matches();
  }
}
