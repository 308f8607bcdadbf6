package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.engine.forms.TestForms.field;
import static org.waymark.engine.forms.TestForms.form;
import static org.waymark.engine.forms.TestForms.group;
import static org.waymark.engine.forms.TestForms.list;
import static org.waymark.engine.forms.TestForms.options;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFileTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "5", "null", "{}", "{\"components\": {}}"})
  void what_is_not_a_form_is_refused(String file) {
    assertThatThrownBy(() -> FormFile.parse(file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(FormFileException.class);
  }

  @Test
  void a_form_knows_its_id_and_schema_version() {
    FormFile form = form();

    assertThat(form.id()).isEqualTo("triage-contact");
    assertThat(form.schemaVersion()).isEqualTo(16);
  }

  @Test
  void fields_have_the_paths_that_form_js_submits() {
    FormFile form =
        form(
            field("textfield", "plain"),
            field("textfield", "dotted.name"),
            group("outer", "", group("", "", field("textfield", "deep")), list("rows", "")));

    assertThat(form.fields()).containsExactly("plain", "dotted.name", "outer.deep", "outer.rows");
  }

  @Test
  void routes_name_their_variable_and_field() {
    FormFile form =
        form(
            field("radio", "urgent", options("yes", "no"), "'properties': {'route': 'urgency'}"),
            field("textfield", "notes"));

    assertThat(form.routes())
        .extracting(Route::variable, Route::field, Route::type)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("urgency", "urgent", ComponentType.RADIO));
  }

  @Test
  void carried_fields_name_the_earlier_form_and_its_field() {
    FormFile form =
        form(field("textfield", "needs", "'properties': {'carriedFrom': 'record-contact.a.b'}"));

    assertThat(form.carriedFrom())
        .containsExactly(new CarriedFrom("needs", "record-contact", "a.b", false, false));
  }
}
