package org.waymark.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.engine.forms.FormLint;
import org.waymark.models.ModelFiles.FormFile;

/** A form is one that Tasklist 7.24 renders, that the server can check, and that leaks nothing. */
class FormConventionsTest {

  /** What form-js 1.8.7, which Tasklist 7.24 bundles, can render. */
  private static final Set<String> COMPONENTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "datetime",
          "expression",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist",
          "text",
          "image",
          "table",
          "html",
          "spacer",
          "separator",
          "group",
          "dynamiclist",
          "iframe",
          "button");

  private static final Set<String> WITHOUT_ANSWER =
      Set.of(
          "text",
          "image",
          "table",
          "html",
          "spacer",
          "separator",
          "group",
          "dynamiclist",
          "iframe",
          "button");

  /** A field that steers carries a code, a number, a yes or no, or a date: never free text. */
  private static final Set<String> MAY_STEER =
      Set.of("radio", "select", "checkbox", "number", "datetime");

  private static final Pattern NAME = Pattern.compile("\\b[a-z][A-Za-z0-9]*\\b");

  private static final Set<String> FEEL_WORDS =
      Set.of("and", "or", "not", "null", "true", "false", "if", "then", "else");

  private static final Set<String> CONTEXT =
      Set.of(
          "contextPerson",
          "contextCaseReference",
          "contextWhy",
          "contextDue",
          "contextAlerts",
          "contextToday");

  static List<FormFile> forms() {
    return ModelFiles.forms();
  }

  @Test
  void no_two_forms_have_one_name() {
    assertThat(forms()).extracting(FormFile::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_form_is_named_as_its_file_and_made_for_our_engine(FormFile form) {
    assertThat(form.json().path("id").asText()).isEqualTo(form.name());
    assertThat(form.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(form.json().path("type").asText()).isEqualTo("default");
    assertThat(form.json().path("schemaVersion").asInt()).isEqualTo(16);
    assertThat(form.json().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(form.json().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void the_server_finds_nothing_wrong_with_it(FormFile form) {
    byte[] file = ModelFiles.text(form.path()).getBytes(StandardCharsets.UTF_8);
    assertThat(FormLint.problems(org.waymark.engine.forms.FormFile.parse(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void tasklist_can_render_every_component(FormFile form) {
    assertThat(form.components())
        .extracting(node -> node.path("type").asText())
        .isSubsetOf(COMPONENTS);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void ids_are_unique_and_keys_are_unique_within_their_list(FormFile form) {
    assertThat(form.components())
        .extracting(node -> node.path("id").asText())
        .doesNotHaveDuplicates();
    checkKeys(form, form.json());
  }

  private static void checkKeys(FormFile form, JsonNode scope) {
    List<String> keys = new ArrayList<>();
    List<JsonNode> lists = new ArrayList<>();
    collect(scope.path("components"), keys, lists);
    assertThat(keys).as(form.name()).doesNotHaveDuplicates();
    lists.forEach(list -> checkKeys(form, list));
  }

  private static void collect(JsonNode components, List<String> keys, List<JsonNode> lists) {
    for (JsonNode component : components) {
      if (component.path("type").asText().equals("dynamiclist")) {
        keys.add(component.path("path").asText());
        lists.add(component);
      } else {
        if (component.has("key")) {
          keys.add(component.path("key").asText());
        }
        collect(component.path("components"), keys, lists);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everything_asked_has_a_key_and_a_label(FormFile form) {
    for (JsonNode field : form.components()) {
      if (WITHOUT_ANSWER.contains(field.path("type").asText())) {
        continue;
      }
      assertThat(field.path("key").asText())
          .as(field.path("id").asText())
          .matches("[a-z][A-Za-z0-9]*");
      String label = field.has("dateLabel") ? "dateLabel" : "label";
      assertThat(field.path(label).asText()).as(field.path("key").asText()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void free_text_never_steers_the_process(FormFile form) {
    form.routeFields()
        .forEach(
            field ->
                assertThat(MAY_STEER)
                    .as(form.name() + "." + field.path("key").asText())
                    .contains(field.path("type").asText()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void options_are_codes_with_labels(FormFile form) {
    for (JsonNode field : form.components()) {
      Set<String> seen = new HashSet<>();
      for (JsonNode option : field.path("values")) {
        String code = option.path("value").asText();
        assertThat(code)
            .as(form.name() + "." + field.path("key").asText())
            .matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(seen.add(code)).as(code + " twice in " + field.path("key").asText()).isTrue();
        assertThat(option.path("label").asText()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_list_never_collapses(FormFile form) {
    for (JsonNode field : form.components()) {
      if (field.path("type").asText().equals("dynamiclist")) {
        assertThat(field.path("disableCollapse").asBoolean()).as(form.name()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_hidden_field_depends_only_on_fields_that_exist(FormFile form) {
    Set<String> known = new HashSet<>(CONTEXT);
    for (JsonNode field : form.components()) {
      known.add(field.path("key").asText());
      known.add(field.path("valuesKey").asText());
      known.add(field.path("dataSource").asText().replaceFirst("^=", ""));
    }
    for (JsonNode field : form.components()) {
      String condition = field.path("conditional").path("hide").asText();
      assertThat(names(condition)).as(form.name() + ": " + condition).isSubsetOf(known);
    }
  }

  // Texts, what is asked of an option between brackets, and functions are no fields.
  private static String withoutOthersNames(String feel) {
    return feel.replaceAll("\"[^\"]*\"", "")
        .replaceAll("\\[[^\\]]*\\]", "")
        .replaceAll("\\b(?!if\\b|and\\b|or\\b)[a-z]+(?: contains)?\\(", "(");
  }

  private static Set<String> names(String feel) {
    Set<String> names = new HashSet<>();
    Matcher matcher = NAME.matcher(withoutOthersNames(feel));
    while (matcher.find()) {
      if (!FEEL_WORDS.contains(matcher.group()) && !matcher.group().equals("this")) {
        names.add(matcher.group());
      }
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void what_is_carried_forward_comes_from_a_field_that_exists(FormFile form) {
    for (JsonNode field : form.components()) {
      String from = field.path("properties").path("carriedFrom").asText();
      if (from.isEmpty()) {
        continue;
      }
      String[] parts = from.split("\\.");
      assertThat(ModelFiles.form(parts[0])).as(form.name() + " carries from " + from).isPresent();
      assertThat(ModelFiles.form(parts[0]).orElseThrow().components())
          .extracting(node -> node.path(node.has("path") ? "path" : "key").asText())
          .as(form.name() + " carries from " + from)
          .contains(parts[1]);
    }
  }

  /** Shown answers that stand together under one source say it once. */
  @ParameterizedTest
  @MethodSource("forms")
  void what_is_carried_forward_says_where_it_comes_from_and_of_which_day(FormFile form) {
    String text = form.json().toString();
    for (JsonNode field : form.components()) {
      String from = field.path("properties").path("carriedFrom").asText();
      if (from.isEmpty() || Set.of("table", "dynamiclist").contains(field.path("type").asText())) {
        continue;
      }
      if (!field.path("disabled").asBoolean()) {
        assertThat(text)
            .contains(
                "{{" + field.path("key").asText() + "Source}} Change it if it is no longer true.");
      } else {
        assertThat(sourcesNear(form, from.split("\\.")[0]))
            .as(form.name() + "." + field.path("key").asText())
            .isTrue();
      }
    }
  }

  private static boolean sourcesNear(FormFile form, String earlier) {
    return form.components().stream()
        .filter(
            node -> node.path("properties").path("carriedFrom").asText().startsWith(earlier + "."))
        .anyMatch(
            node ->
                node.path("description")
                    .asText()
                    .contains("{{" + node.path("key").asText() + "Source}}"));
  }
}
