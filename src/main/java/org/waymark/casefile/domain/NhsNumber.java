package org.waymark.casefile.domain;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.waymark.writing.NhsNumbers;

/** NHS numbers: ten digits, the last of which checks the others by modulus 11. */
public final class NhsNumber {

  private static final int LENGTH = 10;

  private NhsNumber() {}

  /** What is wrong with the number, or empty. It must be without spaces. */
  public static Optional<String> problem(String number) {
    return NhsNumbers.fault(number);
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
}
