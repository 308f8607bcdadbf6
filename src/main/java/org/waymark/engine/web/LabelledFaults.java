package org.waymark.engine.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.forms.Drawn;

/** Faults by the question that people read, with its row or section where several read alike. */
final class LabelledFaults {

  private static final String NOT_AS_ASKED = "is not in the form asked for.";

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> hints = new HashMap<>();
  private final Map<String, String> rows = new HashMap<>();
  private final Map<String, String> sections = new HashMap<>();
  private final Set<String> once = new HashSet<>();
  private final Set<String> again = new HashSet<>();

  LabelledFaults(List<Drawn> parts) {
    parts.forEach(part -> note(part, "", ""));
  }

  private void note(Drawn part, String section, String row) {
    if (!part.name().isEmpty()) {
      labels.put(part.name(), part.label());
      hints.put(part.name(), part.hint());
      rows.put(part.name(), row);
      sections.put(part.name(), section);
      // Also where the others are hidden now: the same question may stand in any of its sections.
      if (row.isEmpty() && !once.add(part.label())) {
        again.add(part.label());
      }
    }
    boolean isSection = part.kind() == Drawn.Kind.GROUP && !part.label().isBlank();
    part.parts().forEach(child -> note(child, isSection ? part.label() : section, row));
    part.rows()
        .forEach(
            one -> one.parts().forEach(child -> note(child, section, row + one.label() + ": ")));
  }

  /** The same faults, each beginning with the question. */
  List<FieldError> of(List<FieldError> errors) {
    return errors.stream()
        .map(error -> new FieldError(error.field(), named(error.field(), error.message())))
        .toList();
  }

  private String named(String field, String message) {
    String label = labels.get(field);
    if (label == null || label.isBlank()) {
      return message;
    }
    String section =
        again.contains(label) && !sections.get(field).isEmpty() ? sections.get(field) + ": " : "";
    String right = message.endsWith(NOT_AS_ASKED) ? " " + hints.get(field) : "";
    return section + rows.get(field) + sentence((beginning(label, message) + right).strip());
  }

  private static String sentence(String said) {
    return said.matches("(?s).*[.!?:]") ? said : said + ".";
  }

  private static String beginning(String label, String message) {
    if (message.contains("'" + label + "'")) {
      return message;
    }
    boolean goesOn = !message.isEmpty() && Character.isLowerCase(message.charAt(0));
    return "'" + label + "'" + (goesOn ? " " : ": ") + message;
  }
}
