package org.waymark.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the file once, and notes what is wrong with single components as it goes. */
final class FormReader {

  /** Nothing follows the form: the engine would read no such file. */
  private static final ObjectReader WHOLE =
      Values.JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Several times the longest form that anybody fills in. */
  private static final int MOST_COMPONENTS = 500;

  private final List<String> problems = new ArrayList<>();
  private int components;

  FormFile read(byte[] file) {
    JsonNode form = json(file);
    if (!form.path("components").isArray()) {
      throw new FormFileException("The form has no list of components.");
    }
    String id = form.path("id").asText("");
    if (id.chars().anyMatch(Character::isISOControl)) {
      throw new FormFileException("The form's id has a control character in it: take it out.");
    }
    List<Component> components = children(form, List.of(), "components");
    return new FormFile(id, form.path("schemaVersion").asInt(0), components, problems);
  }

  private static JsonNode json(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      JsonNode form = WHOLE.readTree(text);
      if (form == null || !form.isObject()) {
        throw new FormFileException("The file is not a JSON object.");
      }
      return form;
    } catch (CharacterCodingException e) {
      throw new FormFileException("The file is not JSON in UTF-8: save it as UTF-8.");
    } catch (JsonProcessingException e) {
      throw new FormFileException(
          "The file is not JSON"
              + (e.getLocation() == null ? "" : ": see line " + e.getLocation().getLineNr())
              + ".");
    }
  }

  private List<Component> children(JsonNode parent, List<String> path, String place) {
    List<Component> children = new ArrayList<>();
    int index = 0;
    for (JsonNode child : parent.path("components")) {
      component(child, path, place + "[" + index++ + "]").ifPresent(children::add);
    }
    return children;
  }

  private Optional<Component> component(JsonNode file, List<String> within, String place) {
    if (components++ == MOST_COMPONENTS) {
      throw new FormFileException(
          "The form has more than " + MOST_COMPONENTS + " fields, groups and texts: split it.");
    }
    String id = file.path("id").asText(place);
    Optional<ComponentType> type = ComponentType.of(file.path("type").asText(""));
    if (type.isEmpty()) {
      problems.add(
          id
              + ": component type '"
              + file.path("type").asText("")
              + "' is not known. docs/forms.md lists the components that are drawn");
      return Optional.empty();
    }
    return Optional.of(component(type.get(), id, file, within, place));
  }

  private Component component(
      ComponentType type, String id, JsonNode file, List<String> within, String place) {
    List<String> own = steps(type, file, within);
    List<String> childrenIn =
        type == ComponentType.DYNAMICLIST ? List.of() : type == ComponentType.GROUP ? own : within;
    ComponentReader reader = new ComponentReader(type, id, file, problems);
    return new Component(
        type,
        id,
        label(file, own),
        type == ComponentType.GROUP ? List.of() : own,
        file.path("validate").path("required").asBoolean(false),
        file.path("disabled").asBoolean(false),
        reader.condition("readonly", () -> Condition.readonly(file.path("readonly"))),
        reader.condition(
            "conditional.hide", () -> Condition.hide(file.path("conditional").path("hide"))),
        file.path("defaultValue"),
        reader.rule(),
        properties(file),
        children(file, childrenIn, place + ".components"),
        file);
  }

  private List<String> steps(ComponentType type, JsonNode file, List<String> within) {
    String name =
        switch (type.kind()) {
          case FIELD -> file.path("key").asText("");
          case GROUP, LIST -> file.path("path").asText("");
          case SHOWN -> "";
        };
    if (name.isEmpty()) {
      return type.kind() == ComponentType.Kind.GROUP ? within : List.of();
    }
    List<String> steps = new ArrayList<>(within);
    steps.addAll(List.of(name.split("\\.")));
    return List.copyOf(steps);
  }

  /** Dates carry theirs in {@code dateLabel} or {@code timeLabel}; a computed label is no name. */
  private static String label(JsonNode file, List<String> path) {
    for (String name : List.of("label", "dateLabel", "timeLabel")) {
      String label = file.path(name).asText("").strip();
      if (!label.isEmpty() && !label.startsWith("=") && !label.contains("{{")) {
        return label;
      }
    }
    return path.isEmpty() ? file.path("id").asText("") : path.get(path.size() - 1);
  }

  private static Map<String, String> properties(JsonNode file) {
    Map<String, String> properties = new LinkedHashMap<>();
    file.path("properties")
        .properties()
        .forEach(e -> properties.put(e.getKey(), e.getValue().asText()));
    return properties;
  }
}
