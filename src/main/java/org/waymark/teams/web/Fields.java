package org.waymark.teams.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.waymark.teams.application.FieldError;

/** Reads the fields of a request and collects everything that is wrong with them. */
class Fields {

  private final Map<String, Object> body;
  private final List<FieldError> errors = new ArrayList<>();

  Fields(Map<String, Object> body, String... known) {
    this.body = body;
    body.keySet().stream()
        .filter(key -> !Arrays.asList(known).contains(key))
        .forEach(key -> errors.add(new FieldError(key, "is not a field of this request")));
  }

  List<FieldError> errors() {
    return errors;
  }

  String text(String field) {
    if (!(body.get(field) instanceof String text) || text.isBlank()) {
      errors.add(new FieldError(field, "is required"));
      return null;
    }
    // The database takes a NUL in no text.
    if (text.indexOf('\0') >= 0) {
      errors.add(new FieldError(field, "must not contain control characters"));
      return null;
    }
    return text;
  }

  LocalDate day(String field) {
    String text = text(field);
    LocalDate day = text == null ? null : parsed(text);
    if (text != null && day == null) {
      errors.add(new FieldError(field, "must be a date such as 2026-11-23"));
    }
    return day;
  }

  /** Null for what is no date, or none of our days. */
  private static LocalDate parsed(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() < 1900 || day.getYear() > 2999 ? null : day;
    } catch (DateTimeParseException notADate) {
      return null;
    }
  }

  <E extends Enum<E>> E oneOf(String field, Class<E> type) {
    String text = text(field);
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    if (text != null) {
      String options = Arrays.toString(type.getEnumConstants());
      errors.add(new FieldError(field, "must be one of " + options));
    }
    return null;
  }
}
