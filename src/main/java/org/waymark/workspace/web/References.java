package org.waymark.workspace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the references of cases in what somebody wrote, so that a page can link them. */
final class References {

  private static final Pattern REFERENCE =
      Pattern.compile("(?<![\\w-])(?:REF|SAF|REV|PAN|EOI|D2A|DOL)-[0-9]{4}-[0-9]{6}(?![\\w-])");

  private References() {}

  /**
   * A part of a text.
   *
   * @param reference whether it is the reference of a case
   */
  public record Part(String text, boolean reference) {}

  /** The text in its parts, nothing left out. */
  static List<Part> in(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher found = REFERENCE.matcher(text);
    int end = 0;
    while (found.find()) {
      plain(text.substring(end, found.start()), parts);
      parts.add(new Part(found.group(), true));
      end = found.end();
    }
    plain(text.substring(end), parts);
    return parts;
  }

  private static void plain(String text, List<Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, false));
    }
  }
}
