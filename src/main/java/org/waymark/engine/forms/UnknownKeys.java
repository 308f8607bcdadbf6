package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.engine.FormUseCase.FieldError;

/** Finds what was submitted and never asked. */
final class UnknownKeys {
  /** A key is whatever the sender wrote, so only one that looks like a key is repeated. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");

  private final List<FieldError> errors = new ArrayList<>();

  private UnknownKeys() {}

  /** That nothing of this name is asked. */
  static FieldError named(String key) {
    return none(NAME.matcher(key).matches() ? key : "?");
  }

  private static FieldError none(String at) {
    return new FieldError(at, "This form has no field '" + at + "'.");
  }

  static List<FieldError> in(JsonNode answers, KeyTree keys) {
    UnknownKeys unknown = new UnknownKeys();
    unknown.object(answers, keys, "");
    return unknown.errors;
  }

  private void object(JsonNode answers, KeyTree keys, String prefix) {
    answers
        .properties()
        .forEach(e -> entry(e.getValue(), keys.inside(e.getKey()), prefix, e.getKey()));
  }

  private void entry(JsonNode value, KeyTree place, String prefix, String key) {
    String at = prefix + (NAME.matcher(key).matches() ? key : "?");
    if (place == null) {
      errors.add(none(at));
    } else if (place.isRows()) {
      rows(value, place, at);
    } else if (!place.isAnswer() && value.isObject()) {
      object(value, place, at + ".");
    } else if (!place.isAnswer() && !value.isNull()) {
      errors.add(
          new FieldError(at, "'" + at + "' holds several fields and cannot be a single value."));
    }
  }

  private void rows(JsonNode rows, KeyTree place, String at) {
    for (int i = 0; rows.isArray() && i < rows.size(); i++) {
      object(rows.get(i), place, at + "[" + i + "].");
    }
  }
}
