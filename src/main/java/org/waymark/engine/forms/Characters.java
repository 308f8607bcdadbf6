package org.waymark.engine.forms;

/** Which characters a draft may hold: what no field can hold goes, the rest stays as typed. */
final class Characters {
  private Characters() {}

  /** The text without what the database keeps in no JSON. */
  static String onlyWhatCanBeKept(String text) {
    return text.codePoints()
        .filter(c -> c >= ' ' || (c >= '\t' && c <= '\r'))
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
