package org.waymark.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.forms.FilledToday;
import org.waymark.engine.pane.OpenPane;
import org.waymark.timescales.DayInWords;

/**
 * The days that a form was filled with when it opened, and that are not today any more when it is
 * completed: nobody knows whether they were looked at, so they are asked about once.
 */
final class Overnight {

  private Overnight() {}

  static List<FieldError> faults(OpenPane pane, ObjectNode asked) {
    if (!pane.isTask()) {
      return List.of();
    }
    return FilledToday.of(pane.form()).stream()
        .filter(day -> isOfAnotherDay(pane, asked.path(day), pane.shown().path(day)))
        .map(day -> new FieldError(day, said(pane.shown().path(day).asText())))
        .toList();
  }

  private static boolean isOfAnotherDay(OpenPane pane, JsonNode answer, JsonNode filled) {
    boolean untouched = !filled.asText().isEmpty() && answer.asText().startsWith(filled.asText());
    return untouched && filled.asText().compareTo(pane.today().toString()) < 0;
  }

  private static String said(String day) {
    return "was filled in when this form was opened, on "
        + DayInWords.full(LocalDate.parse(day.substring(0, 10)))
        + ": look whether it is right, and complete the form again.";
  }
}
