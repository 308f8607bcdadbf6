package org.waymark.referral.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.forms.FormChecker;
import org.waymark.engine.forms.FormFile;
import org.waymark.engine.forms.Known;

/**
 * Fills in whatever a form still asks for, from the form's own file: text is written, the first
 * option chosen, today given. What a story says goes before it.
 */
final class FormFiller {

  static final String SAID = "sentinel-of-a-story";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MORE_ROUNDS_THAN_CONDITIONS = 10;

  private final LocalDate today;

  FormFiller(LocalDate today) {
    this.today = today;
  }

  /**
   * All answers to a form.
   *
   * @param usual given where the form asks for them; left out where it does not
   * @param said given whatever the form asks; null where it does not ask, by what it shows
   */
  Map<String, Object> fill(String form, Map<String, Object> usual, Map<String, Object> said) {
    JsonNode file = file(form);
    FormFile checked = FormFile.parse(bytes(form));
    ObjectNode answers = JSON.valueToTree(usual);
    answers.setAll((ObjectNode) JSON.valueToTree(said));
    for (int round = 0; round < MORE_ROUNDS_THAN_CONDITIONS; round++) {
      List<FieldError> errors = FormChecker.check(checked, answers, Known.on(today));
      errors.stream()
          .filter(error -> error.message().contains("was not asked"))
          .filter(error -> !said.containsKey(error.field()))
          .forEach(error -> answers.remove(error.field()));
      List<String> missing =
          errors.stream()
              .filter(error -> !error.message().contains("was not asked"))
              .map(FieldError::field)
              .filter(field -> !answers.has(field))
              .toList();
      missing.forEach(
          field ->
              value(file, field).ifPresent(value -> answers.set(field, JSON.valueToTree(value))));
      if (errors.isEmpty()) {
        break;
      }
    }
    return JSON.convertValue(answers, new TypeReference<Map<String, Object>>() {});
  }

  private Optional<Object> value(JsonNode file, String field) {
    return file.findParents("key").stream()
        .filter(component -> component.path("key").asText().equals(field))
        .findFirst()
        .map(this::value);
  }

  private Object value(JsonNode component) {
    return switch (component.path("type").asText()) {
      case "checkbox" -> true;
      case "number" -> 1;
      case "radio", "select" -> firstOption(component);
      case "checklist", "taglist" -> List.of(firstOption(component));
      case "datetime" ->
          component.path("subtype").asText().equals("datetime")
              ? today + "T08:30"
              : today.toString();
      default -> SAID;
    };
  }

  private static String firstOption(JsonNode component) {
    return component.path("values").path(0).path("value").asText();
  }

  private static JsonNode file(String form) {
    try {
      return JSON.readTree(bytes(form));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(form, unreadable);
    }
  }

  private static byte[] bytes(String form) {
    try {
      return Files.readAllBytes(Path.of("forms/referral/" + form + ".form"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(form, unreadable);
    }
  }
}
