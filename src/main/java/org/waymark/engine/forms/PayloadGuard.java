package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;

/** What no form may submit, whatever its file says: too much, too deep, lists without end. */
final class PayloadGuard {
  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int DEEPEST = 12;
  private static final int MOST_IN_LIST = 1_000;

  private int characters;

  private PayloadGuard() {}

  /** Why the answers are refused unread, or null if they are not. */
  static String refuses(JsonNode answers) {
    return new PayloadGuard().problem(answers, 0);
  }

  private String problem(JsonNode value, int depth) {
    if (depth > DEEPEST) {
      return "The answers are nested too deeply.";
    }
    if (value.isArray() && value.size() > MOST_IN_LIST) {
      return "A list has more than " + MOST_IN_LIST + " entries.";
    }
    characters += value.isTextual() ? value.textValue().length() + 4 : 8;
    if (characters > MOST_CHARACTERS) {
      return "The answers are larger than a megabyte.";
    }
    return inside(value, depth + 1);
  }

  private String inside(JsonNode value, int depth) {
    value.fieldNames().forEachRemaining(name -> characters += name.length());
    for (JsonNode part : value) {
      String problem = problem(part, depth);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }
}
