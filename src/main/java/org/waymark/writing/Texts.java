package org.waymark.writing;

/**
 * Text as it is kept. Word's soft breaks, page breaks and next-line marks are line breaks; other
 * control characters, which nobody can see or mean, are dropped, and so are the two that turn the
 * letters behind them round; everything else stays as it is.
 */
public final class Texts {

  private static final char NEXT_LINE = '\u0085';
  private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
  private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;
  private static final String MARKS_AT_AN_END = "\uFEFF\u200B\u200E\u200F\u2060\u00AD";

  private Texts() {}

  /** The text with {@code \n} for each line break, without blanks around it. */
  public static String kept(String typed) {
    return trimmed(withoutControls(lineBreaks(typed.replace("\r\n", "\n").replace('\r', '\n'))));
  }

  /** As {@link #kept}, of text over several lines; null where nothing is left. */
  public static String orNull(String typed) {
    String kept = typed == null ? "" : kept(typed);
    return kept.isEmpty() ? null : kept;
  }

  /**
   * Text of one line, such as a name: what comes out of a table or Word has plain spaces instead of
   * tabs, soft breaks and other blanks, and no marks without a width but those that join letters. A
   * real line break stays, for the door to refuse.
   */
  public static String line(String typed) {
    StringBuilder line = new StringBuilder();
    typed
        .chars()
        .filter(c -> MARKS_AT_AN_END.indexOf(c) < 0)
        .forEach(c -> line.append(isBlankOfLine(c) ? ' ' : (char) c));
    return kept(line.toString());
  }

  private static boolean isBlankOfLine(int c) {
    return isSoftBreak(c) || c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** As {@link #line}; null where nothing is left. */
  public static String lineOrNull(String typed) {
    String line = typed == null ? "" : line(typed);
    return line.isEmpty() ? null : line;
  }

  private static String lineBreaks(String text) {
    StringBuilder broken = new StringBuilder();
    text.chars().forEach(c -> broken.append(isSoftBreak(c) ? '\n' : (char) c));
    return broken.toString();
  }

  private static boolean isSoftBreak(int c) {
    return c == '\u000B' || c == '\f' || c == NEXT_LINE;
  }

  private static String withoutControls(String text) {
    return text.codePoints()
        .filter(c -> !Character.isISOControl(c) || c == '\t' || c == '\n')
        .filter(c -> c != LEFT_TO_RIGHT_OVERRIDE && c != RIGHT_TO_LEFT_OVERRIDE)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isNothing(text.charAt(start))) {
      start++;
    }
    while (end > start && isNothing(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isNothing(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || MARKS_AT_AN_END.indexOf(c) >= 0;
  }
}
