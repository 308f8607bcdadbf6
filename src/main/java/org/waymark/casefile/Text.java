package org.waymark.casefile;

import org.waymark.writing.NotKnown;
import org.waymark.writing.Plain;
import org.waymark.writing.Texts;

/** Brings what people type into the form in which it is kept. */
final class Text {

  private Text() {}

  /** One line, or null. */
  static String orNull(String typed) {
    return Texts.lineOrNull(typed);
  }

  /** Several lines, or null. */
  static String linesOrNull(String typed) {
    return Texts.orNull(typed);
  }

  /** What stands in no sentence, such as an e-mail address: in plain characters, or null. */
  static String plain(String typed) {
    return Plain.orNull(NotKnown.orNull(typed));
  }
}
