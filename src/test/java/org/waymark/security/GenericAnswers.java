package org.waymark.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers to any form: the first of all options, and one text in every field that takes text. */
final class GenericAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String text;

  GenericAnswers(String text) {
    this.text = text;
  }

  /** Answers to all of it, whether asked after these answers or not. */
  ObjectNode answers(JsonNode form) {
    ObjectNode answers = JSON.createObjectNode();
    fill(form.path("components"), answers);
    return answers;
  }

  private void fill(JsonNode components, ObjectNode answers) {
    for (JsonNode component : components) {
      switch (component.path("type").asText()) {
        case "group" ->
            fill(component.path("components"), inside(component.path("path").asText(), answers));
        case "dynamiclist" ->
            fill(
                component.path("components"),
                inside(component, answers, component.path("path").asText()));
        default -> answer(component, answers);
      }
    }
  }

  private static ObjectNode inside(String path, ObjectNode answers) {
    return path.isEmpty() ? answers : answers.withObject("/" + path.replace('.', '/'));
  }

  private static ObjectNode inside(JsonNode list, ObjectNode answers, String path) {
    ArrayNode rows = answers.putArray(path);
    return rows.addObject();
  }

  private void answer(JsonNode field, ObjectNode answers) {
    String key = field.path("key").asText();
    if (key.isEmpty() || field.path("disabled").asBoolean() || field.path("readonly").asBoolean()) {
      return;
    }
    JsonNode value = value(field);
    if (value != null) {
      String[] path = key.split("\\.");
      ObjectNode at = answers;
      for (int i = 0; i < path.length - 1; i++) {
        at = at.withObject("/" + path[i]);
      }
      at.set(path[path.length - 1], value);
    }
  }

  private JsonNode value(JsonNode field) {
    JsonNode first = field.path("values").path(0).path("value");
    return switch (field.path("type").asText()) {
      case "textfield", "textarea" -> JSON.getNodeFactory().textNode(text(field.path("validate")));
      case "number" ->
          JSON.getNodeFactory().numberNode(field.path("validate").path("min").asInt(1));
      case "checkbox" -> JSON.getNodeFactory().booleanNode(true);
      case "radio", "select" -> first.isMissingNode() ? null : first;
      case "checklist", "taglist" ->
          first.isMissingNode() ? null : JSON.createArrayNode().add(first);
      case "datetime" -> JSON.getNodeFactory().textNode(date(field.path("subtype").asText("date")));
      default -> null;
    };
  }

  // A text that a rule keeps short or in shape is left as near to ours as the rule lets it be.
  private String text(JsonNode rules) {
    int longest = rules.path("maxLength").asInt(text.length());
    return text.substring(0, Math.min(longest, text.length()));
  }

  private static String date(String kind) {
    return switch (kind) {
      case "time" -> "10:30";
      case "datetime" -> "2026-11-23T08:30";
      default -> "2026-11-23";
    };
  }
}
