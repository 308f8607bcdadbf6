package org.waymark.writing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * NHS numbers as people write them, with a label or without, in the digits that are kept: ten, the
 * last of which checks the others by modulus 11.
 */
public final class NhsNumbers {

  private static final Pattern LABEL =
      Pattern.compile("(?i)^nhs(?: ?(?:no|num|number))?[ .:#-]*(?=[0-9])");

  private static final int LENGTH = 10;

  private NhsNumbers() {}

  /** What is wrong with digits as they are kept, or empty. */
  public static Optional<String> fault(String digits) {
    if (!digits.matches("[0-9]{10}")) {
      return Optional.of("must have ten digits");
    }
    if (digits.chars().distinct().count() == 1) {
      return Optional.of("must not be one digit repeated");
    }
    return checks(digits)
        ? Optional.empty()
        : Optional.of("is not a valid NHS number: its check digit does not fit");
  }

  private static boolean checks(String digits) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (LENGTH - i) * (digits.charAt(i) - '0');
    }
    return (11 - sum % 11) % 11 == digits.charAt(LENGTH - 1) - '0';
  }

  /** The digits alone; what is no number stays, for the door to refuse, and null is not known. */
  public static String kept(String typed) {
    if (typed == null || NotKnown.says(typed)) {
      return null;
    }
    String bare = LABEL.matcher(Plain.of(typed)).replaceFirst("");
    return Plain.joined(WholeNumber.of(bare).replaceAll("[./]", ""));
  }
}
