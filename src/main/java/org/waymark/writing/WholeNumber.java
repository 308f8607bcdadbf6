package org.waymark.writing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digits of a number that identifies somebody, however a spreadsheet has left it. */
public final class WholeNumber {

  /** What to say of a number whose digits are gone. */
  public static final String DIGITS_LOST =
      "was shortened by a spreadsheet and has lost digits: format the column as text, fill in the"
          + " number again and save the file";

  private static final Pattern SCIENTIFIC =
      Pattern.compile("([0-9])(?:[.,]([0-9]+))?[eE]\\+?([0-9]{1,2})");
  private static final Pattern WITH_NOUGHTS = Pattern.compile("(\\+?[0-9]{9,})\\.0+");

  private static final Pattern IN_THOUSANDS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3}){2,}");

  private WholeNumber() {}

  /** In plain characters; {@code 9.997301013E+09}, {@code 9997301013.0} and the like in digits. */
  public static String of(String typed) {
    String plain = Plain.of(typed);
    Matcher scientific = SCIENTIFIC.matcher(plain);
    if (scientific.matches() && isWhole(scientific)) {
      return scientific.group(1) + scientific.group(2);
    }
    Matcher noughts = WITH_NOUGHTS.matcher(plain);
    if (noughts.matches()) {
      return noughts.group(1);
    }
    return IN_THOUSANDS.matcher(plain).matches() ? plain.replace(",", "") : plain;
  }

  /** Whether a spreadsheet has put an exponent in the place of digits: {@code 7.7009E+09}. */
  public static boolean hasLostDigits(String typed) {
    Matcher scientific = SCIENTIFIC.matcher(Plain.of(typed));
    return scientific.matches() && !isWhole(scientific);
  }

  private static boolean isWhole(Matcher scientific) {
    String behind = scientific.group(2) == null ? "" : scientific.group(2);
    return behind.length() == Integer.parseInt(scientific.group(3)) && !behind.isEmpty();
  }
}
