package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.FormUseCase.FieldError;

/** One run over one form's answers. */
final class FormCheck {
  private static final String CHANGED =
      "cannot be changed and is not what is on file: reload the form.";
  private static final String FIXED_ROWS = "has rows that cannot be added to or taken away.";

  private final FormFile form;
  private final ObjectNode answers;
  private final Known known;
  private final List<FieldError> errors = new ArrayList<>();

  FormCheck(FormFile form, ObjectNode answers, Known known) {
    this.form = form;
    this.answers = answers;
    this.known = known;
  }

  List<FieldError> errors() {
    ObjectNode shown = known.shown();
    errors.addAll(UnknownKeys.in(answers, form.keys()));
    Scope scope = Filling.of(form, answers, shown);
    walk(form.components(), new Place(answers, "", scope, List.of(shown), false));
    return errors;
  }

  /**
   * Where the walk is.
   *
   * @param answers the form's or the row's
   * @param prefix what stands before a path here, {@code carers[0].} in a row
   * @param shown what was prefilled: of the form, or of all rows of the list, since rows move
   */
  private record Place(
      JsonNode answers, String prefix, Scope scope, List<JsonNode> shown, boolean hidden) {
    Place within(boolean hides) {
      return new Place(answers, prefix, scope, shown, hidden || hides);
    }

    boolean isRow() {
      return !prefix.isEmpty();
    }
  }

  private void walk(List<Component> components, Place place) {
    for (Component c : components) {
      Place here = place.within(c.hide().isTrue(place.scope()));
      Asked asked = new Asked(c, place.prefix() + c.dotted(), place.scope(), known, errors);
      if (c.isField()) {
        field(Values.at(here.answers(), c.path()), asked, here);
      } else if (c.isList()) {
        list(Values.at(here.answers(), c.path()), asked, here);
      } else {
        walk(c.children(), here);
      }
    }
  }

  private void field(JsonNode value, Asked asked, Place place) {
    Component c = asked.component();
    boolean empty = Values.isEmpty(c.type(), value);
    if (c.type() == ComponentType.EXPRESSION) {
      return;
    }
    if (place.hidden()) {
      failIf(!empty, asked, "was not asked, so it must not be answered.");
    } else if (c.disabled() || c.readonly().isTrue(place.scope())) {
      failIf(!empty && !Shown.matches(c, value, place.shown(), place.isRow()), asked, CHANGED);
    } else if (empty) {
      failIf(c.required(), asked, "must be answered.");
    } else {
      c.rule().check(value, asked);
      failIf(c.required() && c.rule().leavesUnanswered(value), asked, "must be ticked.");
    }
  }

  private void list(JsonNode value, Asked asked, Place place) {
    boolean empty = value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty();
    if (place.hidden()) {
      failIf(!empty, asked, "was not asked, so it must not be answered.");
    } else if (!empty && !value.isArray()) {
      asked.fail("must be a list of rows.");
    } else {
      failIf(!Shown.allowsRows(asked, empty ? 0 : value.size(), place.shown()), asked, FIXED_ROWS);
      rows(value, asked, place);
    }
  }

  private void rows(JsonNode rows, Asked asked, Place place) {
    Component list = asked.component();
    List<JsonNode> shown = Shown.rows(list, place.shown());
    List<Scope> scopes = Filling.rows(list, place.scope());
    for (int i = 0; i < scopes.size(); i++) {
      JsonNode row = rows.get(i);
      String at = asked.at() + "[" + i + "]";
      if (row.isObject() || row.isNull()) {
        walk(list.children(), new Place(row, at + ".", scopes.get(i), shown, false));
      } else {
        errors.add(new FieldError(at, "'" + list.label() + "' needs fields in each row."));
      }
    }
  }

  private static void failIf(boolean wrong, Asked asked, String reason) {
    if (wrong) {
      asked.fail(reason);
    }
  }
}
