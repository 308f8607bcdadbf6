package org.waymark.writing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number, code, date or phone number in plain characters: every kind of blank is one space, every
 * dash a hyphen, marks that nobody sees are gone, and so is what a spreadsheet puts around a value
 * to keep it as text.
 */
public final class Plain {

  private static final Pattern AS_TEXT = Pattern.compile("= ?\"([^\"]*)\"?|\"([^\"]*)\"");
  private static final Pattern APOSTROPHE = Pattern.compile("['’=](?=[0-9+(])");
  private static final String DASHES = "\u2212\u2043\u02D7";
  private static final String EMPTY_LETTERS = "\u115F\u1160\u2800\u3164\uFFA0";
  private static final int FIRST_WIDE = 0xFF01;
  private static final int LAST_WIDE = 0xFF5E;
  private static final int WIDER = 0xFEE0;

  private Plain() {}

  /** The text in plain characters, without blanks around it. */
  public static String of(String typed) {
    StringBuilder plain = new StringBuilder();
    typed.codePoints().forEach(c -> add(c, plain));
    String text = plain.toString().replaceAll(" {2,}", " ").strip();
    return APOSTROPHE.matcher(asText(text)).replaceFirst(it -> it.start() == 0 ? "" : it.group());
  }

  /** As {@link #of}, without blanks and hyphens; null where nothing is left. */
  public static String joined(String typed) {
    String joined = typed == null ? "" : of(typed).replaceAll("[ -]", "");
    return joined.isEmpty() ? null : joined;
  }

  /** As {@link #of}; null where nothing is left. */
  public static String orNull(String typed) {
    String plain = typed == null ? "" : of(typed);
    return plain.isEmpty() ? null : plain;
  }

  /** What stands in a cell that is written as a formula only to stay text: {@code ="0123"}. */
  public static String asText(String cell) {
    Matcher formula = AS_TEXT.matcher(cell);
    if (!formula.matches()) {
      return cell;
    }
    return (formula.group(1) == null ? formula.group(2) : formula.group(1)).strip();
  }

  private static void add(int c, StringBuilder plain) {
    if (isBlank(c)) {
      plain.append(' ');
    } else if (isDash(c)) {
      plain.append('-');
    } else if (c > '\u007F' && Character.isDigit(c)) {
      plain.append(Character.digit(c, 10));
    } else if (c >= FIRST_WIDE && c <= LAST_WIDE) {
      plain.append((char) (c - WIDER));
    } else if (!isUnseen(c)) {
      plain.appendCodePoint(c);
    }
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u0085'
        || EMPTY_LETTERS.indexOf(c) >= 0;
  }

  private static boolean isDash(int c) {
    return Character.getType(c) == Character.DASH_PUNCTUATION || DASHES.indexOf(c) >= 0;
  }

  private static boolean isUnseen(int c) {
    boolean variation = c >= 0xFE00 && c <= 0xFE0F || c == 0x034F;
    return variation || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }
}
