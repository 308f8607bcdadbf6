package org.waymark.engine.forms;

import java.util.regex.Pattern;

/**
 * A form's {@code pattern}, written in JavaScript's dialect of regular expressions, as the server
 * tests it: anywhere in the text unless the pattern itself is anchored.
 *
 * <p>What the two dialects read differently is translated where that is exact and refused where it
 * is not, so a pattern that is accepted means the same in the browser and here.
 */
final class JsPattern {
  /** What browsers take for a blank; Java's own set is ASCII's. */
  private static final String BLANKS =
      "\\t-\\r \\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}";

  private static final String SAME_ESCAPES = "dDwWbBtnrfxuck123456789";

  private final String source;
  private final StringBuilder translated = new StringBuilder();
  private int at;
  private boolean inClass;
  private boolean afterQuantifier;

  private JsPattern(String source) {
    this.source = source;
  }

  /**
   * @throws IllegalArgumentException saying what is wrong with the pattern
   */
  static Pattern compile(String source) {
    try {
      return Pattern.compile(new JsPattern(source).translate());
    } catch (java.util.regex.PatternSyntaxException e) {
      throw new IllegalArgumentException("is not a valid pattern: " + e.getDescription());
    }
  }

  private String translate() {
    while (at < source.length()) {
      char c = source.charAt(at++);
      if (c == '\\') {
        escape();
      } else if (inClass) {
        inClass(c);
      } else {
        outside(c);
      }
    }
    return translated.toString();
  }

  private void escape() {
    if (at == source.length()) {
      throw new IllegalArgumentException("ends in a backslash");
    }
    char c = source.charAt(at++);
    if (c == 'v') {
      translated.append("\\x0B");
    } else if (c == 's') {
      translated.append(inClass ? BLANKS : "[" + BLANKS + "]");
    } else if (c == 'S') {
      translated.append("[^" + BLANKS + "]");
    } else if (Character.isLetterOrDigit(c) && SAME_ESCAPES.indexOf(c) < 0) {
      throw new IllegalArgumentException("uses \\" + c + ", which browsers read differently");
    } else {
      translated.append('\\').append(c);
    }
    afterQuantifier = false;
  }

  private void inClass(char c) {
    if (c == '[' || c == '&') {
      translated.append('\\');
    }
    translated.append(c);
    inClass = c != ']';
  }

  private void outside(char c) {
    boolean quantifier = c == '*' || c == '+' || c == '?' || c == '}';
    if (c == '+' && afterQuantifier) {
      throw new IllegalArgumentException("has two quantifiers in a row");
    }
    switch (c) {
      case '$' -> translated.append("\\z");
      case '[' -> openClass();
      case '(' -> openGroup();
      default -> translated.append(c);
    }
    afterQuantifier = quantifier && !(c == '?' && afterQuantifier);
  }

  private void openClass() {
    if (source.startsWith("^]", at)) {
      translated.append("[\\s\\S]");
      at += 2;
      return;
    }
    if (source.startsWith("]", at)) {
      throw new IllegalArgumentException("has an empty set []");
    }
    translated.append('[');
    inClass = true;
  }

  private void openGroup() {
    translated.append('(');
    if (source.startsWith("?", at)) {
      if (at + 1 < source.length() && ":=!<".indexOf(source.charAt(at + 1)) < 0) {
        throw new IllegalArgumentException("uses a kind of group that browsers do not know");
      }
      translated.append('?');
      at++;
    }
  }
}
