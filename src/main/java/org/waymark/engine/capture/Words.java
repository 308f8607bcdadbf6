package org.waymark.engine.capture;

import java.util.Locale;
import java.util.Set;

/** Codes as people read them. */
final class Words {

  private static final Set<String> INITIALS = Set.of("gp", "nhs", "bsl");

  private Words() {}

  /** {@code plan-the-wait} is "Plan the wait". */
  static String of(String code) {
    if (code.isEmpty() || INITIALS.contains(code)) {
      return code.toUpperCase(Locale.UK);
    }
    String words = code.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
