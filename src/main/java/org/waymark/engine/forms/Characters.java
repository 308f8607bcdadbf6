package org.waymark.engine.forms;

/** Which characters a text may hold. */
final class Characters {
  private Characters() {}

  /** No control characters but white space, and no half of a surrogate pair. */
  static boolean canBeKept(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && (c < '\t' || c > '\r')) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        if (++i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      } else if (Character.isLowSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /** The text without the characters that {@link #canBeKept} does not let through. */
  static String onlyWhatCanBeKept(String text) {
    return text.codePoints()
        .filter(c -> c >= ' ' || (c >= '\t' && c <= '\r'))
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Line breaks as one character each; Word's soft breaks and page breaks are line breaks. */
  static String tidy(String text) {
    return Values.trim(
        text.replace("\r\n", "\n").replace('\r', '\n').replace('\u000B', '\n').replace('\f', '\n'));
  }
}
