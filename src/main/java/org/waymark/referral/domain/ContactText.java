package org.waymark.referral.domain;

import java.util.Objects;
import java.util.Optional;
import org.waymark.writing.NhsNumbers;
import org.waymark.writing.Texts;

/** NHS numbers and names as they are written, brought into one shape. */
public final class ContactText {

  private static final int DIGITS = 10;

  private ContactText() {}

  /** Ten digits with a right check digit (modulus 11, weights 10 to 2), not all the same. */
  public static Optional<String> nhsNumber(String text) {
    String digits = Objects.requireNonNullElse(NhsNumbers.kept(text), "");
    return digits.matches("[0-9]{10}") && checks(digits) && !allTheSame(digits)
        ? Optional.of(digits)
        : Optional.empty();
  }

  /** A name on one line, or null. */
  static String name(String text) {
    return text == null ? null : Texts.lineOrNull(text.replaceAll("\\R", " "));
  }

  private static boolean checks(String digits) {
    int sum = 0;
    for (int i = 0; i < DIGITS - 1; i++) {
      sum += (DIGITS - i) * (digits.charAt(i) - '0');
    }
    return (11 - sum % 11) % 11 == digits.charAt(DIGITS - 1) - '0';
  }

  private static boolean allTheSame(String digits) {
    return digits.chars().distinct().count() == 1;
  }
}
