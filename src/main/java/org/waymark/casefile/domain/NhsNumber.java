package org.waymark.casefile.domain;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** NHS numbers: ten digits, the last of which checks the others by modulus 11. */
public final class NhsNumber {

  private static final int LENGTH = 10;

  private NhsNumber() {}

  /** What is wrong with the number, or empty. It must be without spaces. */
  public static Optional<String> problem(String number) {
    if (!number.matches("[0-9]{10}")) {
      return Optional.of("must have ten digits");
    }
    if (number.chars().distinct().count() == 1) {
      return Optional.of("must not be one digit repeated");
    }
    return checks(number)
        ? Optional.empty()
        : Optional.of("is not a valid NHS number: its check digit does not fit");
  }

  /**
   * The valid numbers that one wrong digit or two exchanged neighbours could have been meant as.
   */
  public static Set<String> near(String number) {
    var near = new LinkedHashSet<String>();
    if (number.matches("[0-9]{10}")) {
      for (int i = 0; i < LENGTH; i++) {
        oneDigitChanged(number, i, near);
        neighboursExchanged(number, i, near);
      }
      near.removeIf(candidate -> problem(candidate).isPresent());
      near.remove(number);
    }
    return near;
  }

  private static void oneDigitChanged(String number, int at, Set<String> into) {
    for (char digit = '0'; digit <= '9'; digit++) {
      into.add(number.substring(0, at) + digit + number.substring(at + 1));
    }
  }

  private static void neighboursExchanged(String number, int at, Set<String> into) {
    if (at + 1 < LENGTH) {
      into.add(
          number.substring(0, at)
              + number.charAt(at + 1)
              + number.charAt(at)
              + number.substring(at + 2));
    }
  }

  private static boolean checks(String number) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (LENGTH - i) * (number.charAt(i) - '0');
    }
    int check = 11 - sum % 11;
    return (check == 11 ? 0 : check) == number.charAt(LENGTH - 1) - '0';
  }
}
