package org.waymark.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.forms.FormChecker;
import org.waymark.engine.forms.FormFile;
import org.waymark.engine.forms.Known;

/**
 * What somebody says on one form who writes into every field that is asked. Some fields are asked
 * only after certain choices, so there are several ways to fill in a form: those that answers.json
 * gives, and every other option of every choice where that asks for more.
 */
public final class SaidOnForm {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode SPECIAL = special();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  public final String name;
  final String folder;
  private final JsonNode file;
  private final FormFile checked;
  private final GenericAnswers generic;
  private final String said;

  public SaidOnForm(Path path, String said) throws IOException {
    this.name = path.getFileName().toString().replace(".form", "");
    this.folder = path.getParent().getFileName().toString();
    this.file = JSON.readTree(Files.readString(path));
    this.checked = FormFile.parse(Files.readAllBytes(path));
    this.generic = new GenericAnswers(said);
    this.said = said;
  }

  private static JsonNode special() {
    try (InputStream stream = SaidOnForm.class.getResourceAsStream("/forms/answers.json")) {
      return JSON.readTree(stream);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /** Who fills it in. */
  public String user() {
    return SPECIAL.path(name).path("user").asText("practitioner");
  }

  /** The forms that were answered before on the same case; {@code form#2} the third way. */
  List<String> after() {
    List<String> forms = new ArrayList<>();
    SPECIAL.path(name).path("after").forEach(form -> forms.add(form.asText()));
    return forms;
  }

  /** The fields in which people write what they like. */
  Set<String> texts() {
    Set<String> fields = new TreeSet<>();
    texts(file.path("components"), "", fields);
    return fields;
  }

  private static void texts(JsonNode components, String prefix, Set<String> fields) {
    for (JsonNode field : components) {
      boolean text = field.path("type").asText().matches("textfield|textarea");
      boolean fixed = field.path("disabled").asBoolean() || field.path("validate").has("pattern");
      if (text && !fixed) {
        fields.add(prefix + field.path("key").asText());
      }
      String path = field.path("path").asText();
      texts(field.path("components"), path.isEmpty() ? prefix : prefix + path + ".", fields);
    }
  }

  /** The fields of the answers that hold what was said. */
  Set<String> textsIn(JsonNode answers) {
    Set<String> fields = new TreeSet<>();
    textsIn(answers, "", fields);
    return fields;
  }

  private void textsIn(JsonNode value, String at, Set<String> fields) {
    if (value.isTextual() && value.asText().contains(said)) {
      fields.add(at);
    }
    value.forEach(row -> textsIn(row, at, fields));
    value
        .properties()
        .forEach(
            one ->
                textsIn(
                    one.getValue(), at.isEmpty() ? one.getKey() : at + "." + one.getKey(), fields));
  }

  /** The ways to fill it in which together leave no text field out, as far as the file shows. */
  List<ObjectNode> ways() {
    List<ObjectNode> ways = new ArrayList<>();
    Set<String> covered = new TreeSet<>();
    for (ObjectNode choices : choices()) {
      ObjectNode answers = whole(choices);
      if (ways.isEmpty() || covered.addAll(textsIn(answers))) {
        covered.addAll(textsIn(answers));
        ways.add(answers);
      }
    }
    return ways;
  }

  private List<ObjectNode> choices() {
    List<ObjectNode> all = new ArrayList<>();
    SPECIAL.path(name).path("answers").forEach(one -> all.add((ObjectNode) one));
    if (all.isEmpty()) {
      all.add(JSON.createObjectNode());
    }
    ObjectNode first = all.get(0);
    file.findParents("values")
        .forEach(
            field ->
                field
                    .path("values")
                    .forEach(
                        option ->
                            all.add(
                                first
                                    .deepCopy()
                                    .set(field.path("key").asText(), option.path("value")))));
    return all;
  }

  /** How many ways there are: those that answers.json gives, and each option once. */
  public int count() {
    return choices().size();
  }

  /** The form as it stands in its file. */
  public JsonNode file() {
    return file;
  }

  /** One of the ways that answers.json gives, from 0; then those with another option each. */
  public ObjectNode way(int number) {
    return whole(choices().get(number));
  }

  /** All that is asked after these choices, and nothing else. */
  private ObjectNode whole(ObjectNode choices) {
    ObjectNode answers = generic.answers(file);
    choices
        .properties()
        .forEach(
            one -> {
              if (one.getValue().isNull()) {
                answers.remove(one.getKey());
              } else {
                answers.set(one.getKey(), spoken(one.getValue(), answers.path(one.getKey())));
              }
            });
    List<FieldError> unasked;
    do {
      unasked =
          FormChecker.check(checked, answers, new Known(shown(), Map.of(), TODAY)).stream()
              .filter(error -> error.message().contains("was not asked"))
              .toList();
      unasked.forEach(error -> remove(answers, error.field()));
    } while (!unasked.isEmpty());
    return answers;
  }

  /** What the case file shows on it, where that asks for more. */
  private Map<String, Object> shown() {
    Map<String, Object> shown = new LinkedHashMap<>();
    SPECIAL.path(name).path("shown").properties().forEach(e -> shown.put(e.getKey(), e.getValue()));
    return shown;
  }

  // A list or a choice of several takes one option as a list.
  private JsonNode spoken(JsonNode value, JsonNode before) {
    if (before.isArray() && !value.isArray()) {
      return JSON.createArrayNode().add(value);
    }
    try {
      return JSON.readTree(
          value.toString().replace("@@", said + "@").replace("\"@\"", "\"" + said + "\""));
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static void remove(ObjectNode answers, String field) {
    String path = "/" + field.replace("[", "/").replace("]", "").replace('.', '/');
    int last = path.lastIndexOf('/');
    ((ObjectNode) answers.at(path.substring(0, last))).remove(path.substring(last + 1));
  }

  /** What no form takes: words where a date, a number or a choice is asked, and words too long. */
  Map<String, ObjectNode> refused() {
    ObjectNode whole = ways().get(0);
    Map<String, ObjectNode> refused = new LinkedHashMap<>();
    refused.put("a key that was not asked", whole.deepCopy().put("planted", said));
    refused.put("words in place of codes and dates", words(whole.deepCopy()));
    refused.put("words without end", whole.deepCopy().put(longest(whole), said.repeat(5_000)));
    return refused;
  }

  private String longest(ObjectNode whole) {
    return textsIn(whole).stream().filter(whole::has).findFirst().orElse("planted");
  }

  private ObjectNode words(ObjectNode answers) {
    answers
        .properties()
        .forEach(
            one -> {
              if (one.getValue() instanceof ArrayNode several && !several.path(0).isObject()) {
                several.removeAll().add(said);
              } else if (one.getValue().isValueNode()) {
                one.setValue(JSON.getNodeFactory().textNode(said));
              }
            });
    return answers;
  }

  /** The body of a request that submits these answers, as Tasklist writes it. */
  static String request(ObjectNode answers) {
    ObjectNode variables = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> answer : answers.properties()) {
      ObjectNode variable = variables.putObject(answer.getKey());
      if (answer.getValue().isContainerNode()) {
        variable.put("value", answer.getValue().toString()).put("type", "Json");
      } else {
        variable.set("value", answer.getValue());
      }
    }
    return JSON.createObjectNode().set("variables", variables).toString();
  }
}
