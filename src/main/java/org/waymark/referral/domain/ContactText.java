package org.waymark.referral.domain;

import java.util.Objects;
import java.util.Optional;
import org.waymark.writing.NhsNumbers;
import org.waymark.writing.Texts;

/** NHS numbers and names as they are written, brought into one shape. */
public final class ContactText {

  private ContactText() {}

  /** Ten digits with a right check digit (modulus 11, weights 10 to 2), not all the same. */
  public static Optional<String> nhsNumber(String text) {
    String digits = Objects.requireNonNullElse(NhsNumbers.kept(text), "");
    return NhsNumbers.fault(digits).isEmpty() ? Optional.of(digits) : Optional.empty();
  }

  /** A name on one line, or null. */
  static String name(String text) {
    return text == null ? null : Texts.lineOrNull(text.replaceAll("\\R", " "));
  }
}
