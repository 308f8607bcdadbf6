package org.waymark.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.waymark.engine.FormUseCase.FieldError;

/** Forms and answers written shortly: single quotes stand for double ones. */
final class TestForms {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private TestForms() {}

  static FormFile form(String... components) {
    return formWithId("triage-contact", components);
  }

  static FormFile formWithId(String id, String... components) {
    String json =
        "{'id': '%s', 'type': 'default', 'schemaVersion': 16, 'components': [%s]}"
            .formatted(id, String.join(",", components));
    return FormFile.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  /** A component named after its key, with further settings. */
  static String field(String type, String key, String... settings) {
    String more = settings.length == 0 ? "" : ", " + String.join(", ", settings);
    return "{'type': '%s', 'id': 'Field_%s', 'key': '%s', 'label': 'Label of %s'%s}"
        .formatted(type, key, key, key, more);
  }

  static String list(String path, String settings, String... components) {
    return """
        {'type': 'dynamiclist', 'id': 'List_%s', 'path': '%s', 'label': 'Label of %s',
         'isRepeating': true, 'disableCollapse': true %s, 'components': [%s]}"""
        .formatted(path, path, path, settings, String.join(",", components));
  }

  static String group(String path, String settings, String... components) {
    return "{'type': 'group', 'id': 'Group_%s', 'path': '%s' %s, 'components': [%s]}"
        .formatted(path, path, settings, String.join(",", components));
  }

  static String options(String... values) {
    return "'values': ["
        + String.join(
            ",", List.of(values).stream().map("{'label': 'A', 'value': '%s'}"::formatted).toList())
        + "]";
  }

  static ObjectNode answers(String json) {
    try {
      return (ObjectNode) Values.JSON.readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static List<FieldError> check(FormFile form, String answers) {
    return FormChecker.check(form, answers(answers), Known.on(TODAY));
  }

  static List<FieldError> check(String component, String answers) {
    return check(form(component), answers);
  }
}
