package org.waymark.engine.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Between the engine's typed values, in which forms travel, and JSON, in which they are kept. */
final class SubmittedAnswers {

  private final ObjectMapper json;

  SubmittedAnswers(ObjectMapper json) {
    this.json = json;
  }

  /** What Tasklist sent, as JSON: scalars come untyped, lists and objects as JSON values. */
  ObjectNode of(VariableMap submitted) {
    ObjectNode answers = json.createObjectNode();
    for (String key : submitted.keySet()) {
      answers.set(key, node(key, submitted.getValueTyped(key)));
    }
    return answers;
  }

  private JsonNode node(String key, TypedValue value) {
    if (value instanceof JsonValue structured) {
      return read(structured.getValueSerialized());
    }
    if (!isPlain(value)) {
      throw new FormFieldValidationException(
          null,
          "The field "
              + key
              + " takes a text, a number, a day, yes, no or a list as Json, and no"
              + " file or object");
    }
    return json.valueToTree(value == null ? null : value.getValue());
  }

  // An object would come to life by being read; bytes and XML are no answers.
  private static boolean isPlain(TypedValue value) {
    return !(value instanceof SerializableValue)
        && !(value instanceof FileValue)
        && !(value instanceof BytesValue);
  }

  private JsonNode read(String text) {
    try {
      return text == null ? json.nullNode() : json.readTree(text);
    } catch (JsonProcessingException e) {
      // Kept as text: the check against the form then names the field.
      return json.getNodeFactory().textNode(text);
    }
  }

  /** Values from the case file as Tasklist reads them. */
  Map<String, TypedValue> typed(Map<String, Object> values) {
    Map<String, TypedValue> typed = new LinkedHashMap<>();
    values.forEach((key, value) -> typed.put(key, value(json.valueToTree(value))));
    return typed;
  }

  private static TypedValue value(JsonNode node) {
    if (node.isNull()) {
      return Variables.untypedNullValue();
    }
    if (node.isBoolean()) {
      return Variables.booleanValue(node.booleanValue());
    }
    if (node.isIntegralNumber()) {
      return Variables.longValue(node.longValue());
    }
    if (node.isNumber()) {
      return Variables.doubleValue(node.doubleValue());
    }
    return node.isContainerNode()
        ? SpinValues.jsonValue(node.toString()).create()
        : Variables.stringValue(node.asText());
  }
}
