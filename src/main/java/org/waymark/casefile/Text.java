package org.waymark.casefile;

import java.util.Locale;

/** Brings what people type into the form in which it is kept. */
final class Text {

  private Text() {}

  static String orNull(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  static String digits(String typed) {
    var text = orNull(typed);
    return text == null ? null : orNull(text.replaceAll("[\\s\\-]", ""));
  }

  static String postcode(String typed) {
    var text = orNull(typed);
    if (text == null) {
      return null;
    }
    var joined = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    var inward = joined.length() - 3;
    return inward < 2 ? joined : joined.substring(0, inward) + " " + joined.substring(inward);
  }
}
