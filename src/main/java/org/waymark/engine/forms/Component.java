package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One component of a form.
 *
 * @param id the component's id in the file, or its place ({@code components[3]}) without one
 * @param label what the worker reads, or the key where the label is computed or missing
 * @param path steps from the form, or from the row of the list it stands in; empty for what is only
 *     shown and for groups
 * @param required whether {@code validate.required} is set
 * @param shown the value without prefill ({@code defaultValue}), or a missing node
 * @param rule what the type and its settings demand of a value that is there
 * @param properties the custom properties ({@code route}, {@code carriedFrom})
 * @param children components inside a group or a list
 * @param file the component as it stands in the file
 */
record Component(
    ComponentType type,
    String id,
    String label,
    List<String> path,
    boolean required,
    boolean disabled,
    Condition readonly,
    Condition hide,
    JsonNode shown,
    ValueRule rule,
    Map<String, String> properties,
    List<Component> children,
    JsonNode file) {

  static final String ROUTE = "route";
  static final String CARRIED_FROM = "carriedFrom";

  /** On the field that carries the words with which the form was sent back. */
  static final String SENT_BACK = "sentBack";

  /** On a date that asks when something happened. */
  static final String NOT_AFTER_TODAY = "notAfterToday";

  boolean isField() {
    return type.kind() == ComponentType.Kind.FIELD;
  }

  boolean isList() {
    return type.kind() == ComponentType.Kind.LIST;
  }

  Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
  }

  /** The path as errors and prefill name it: {@code person.name}. */
  String dotted() {
    return String.join(".", path);
  }

  /** Adds what people read for each code, where this is a choice. */
  void addOptions(Map<String, Map<String, String>> options) {
    Map<String, String> words = new HashMap<>();
    for (JsonNode option : file().path("values")) {
      words.put(option.path("value").asText(), option.path("label").asText());
    }
    if (!words.isEmpty()) {
      options.put(path.get(path.size() - 1), words);
    }
  }

  /** This component and all within it, those within lists included. */
  void each(Consumer<Component> visit) {
    visit.accept(this);
    children.forEach(child -> child.each(visit));
  }
}
