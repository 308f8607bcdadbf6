package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.engine.forms.Drawn.Choice;
import org.waymark.engine.forms.Drawn.Kind;
import org.waymark.engine.forms.Drawn.Row;

/**
 * Draws a form as a page shows it: what is asked now, with what was answered so far, what is on
 * record beside it, and what is wrong. The conditions are those that check the answers later.
 */
public final class Drawing {

  /** Up to so many options stand under one another; more are searched. */
  private static final int MOST_RADIOS = 7;

  private static final String NOT_ANSWERED = "No answer";
  private static final String NOTHING_KNOWN = "Nothing recorded";

  private final JsonNode shown;
  private final Map<String, String> errors;
  private boolean marksOptional;
  private String rowBefore = "";

  private Drawing(FormFile form, JsonNode shown, Map<String, String> errors) {
    this.shown = shown;
    form.each(c -> marksOptional |= c.required());
    this.errors = errors;
  }

  /**
   * @param answers what was answered so far; what can't be read as it was typed
   * @param known what the form was filled with
   * @param errors what is wrong, by field; see {@link TypedAnswers} for the names
   */
  public static List<Drawn> of(
      FormFile form, ObjectNode answers, Known known, Map<String, String> errors) {
    ObjectNode shown = known.shown();
    Scope scope = Filling.of(form, answers, shown);
    DrawnAt whole = new DrawnAt(answers, shown, "", "", scope, false);
    return new Drawing(form, shown, errors).all(form.components(), whole);
  }

  private List<Drawn> all(List<Component> components, DrawnAt place) {
    return components.stream().map(c -> one(c, place)).toList();
  }

  private Drawn one(Component c, DrawnAt place) {
    boolean hidden = place.hidden() || c.hide().isTrue(place.scope());
    DrawnPart part = new DrawnPart(c, place, hidden, beginsLine(c), marksOptional, errors);
    return switch (c.type().kind()) {
      case FIELD -> field(part);
      case GROUP ->
          part.with(Kind.GROUP, all(c.children(), hidden ? place.hiddenToo() : place), List.of());
      case LIST -> list(part);
      case SHOWN -> shown(part);
    };
  }

  // Modeler gives the components of a line the same row.
  private boolean beginsLine(Component c) {
    String row = c.file().path("layout").path("row").asText("");
    boolean begins = row.isEmpty() || !row.equals(rowBefore);
    rowBefore = row;
    return begins;
  }

  private Drawn shown(DrawnPart part) {
    return switch (part.c.type()) {
      case TEXT -> part.text(Kind.TEXT, Wording.html(part.setting("text"), part.data()));
      case TABLE -> part.with(Kind.TABLE, List.of(), cells(part.c));
      case SEPARATOR -> part.text(Kind.RULE, "");
      default -> part.text(Kind.NOTHING, "");
    };
  }

  private List<Row> cells(Component table) {
    List<Row> rows = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    table.file().path("columns").forEach(column -> labels.add(column.path("label").asText("")));
    rows.add(new Row("", "", List.of(), labels));
    for (JsonNode row : shown.path(Source.of(table).orElse(""))) {
      List<String> cells = new ArrayList<>();
      table
          .file()
          .path("columns")
          .forEach(column -> cells.add(row.path(column.path("key").asText("")).asText("")));
      rows.add(new Row("", "", List.of(), cells));
    }
    return rows;
  }

  private Drawn list(DrawnPart part) {
    boolean fixed = !part.c.file().path("allowAddRemove").asBoolean(true);
    return part.with(fixed ? Kind.FIXED_LIST : Kind.LIST, List.of(), rows(part));
  }

  private List<Row> rows(DrawnPart part) {
    List<Row> rows = new ArrayList<>();
    JsonNode answered = Values.at(part.place.answers(), part.c.path());
    JsonNode onRecord = Values.at(part.place.onRecord(), part.c.path());
    for (Scope scope : Filling.rows(part.c, part.place.scope())) {
      int number = rows.size();
      String name = part.name() + "[" + number + "]";
      DrawnAt place =
          new DrawnAt(
              answered.path(number),
              onRecord.isArray() ? onRecord.path(number) : MissingNode.getInstance(),
              name + ".",
              part.place.id() + "-" + number,
              scope,
              part.hidden);
      String label = part.c.label() + " " + (number + 1);
      rows.add(new Row(name, label, all(part.c.children(), place), List.of()));
    }
    return rows;
  }

  private Drawn field(DrawnPart part) {
    Component c = part.c;
    if (c.type() == ComponentType.EXPRESSION) {
      return part.text(Kind.NOTHING, "");
    }
    if (c.disabled() || c.readonly().isTrue(part.place.scope())) {
      return part.text(Kind.KNOWN, known(part));
    }
    JsonNode value = part.value();
    return switch (c.type()) {
      case TEXTAREA -> part.text(Kind.AREA, value.asText(""));
      case NUMBER -> part.text(Kind.NUMBER, number(part, value));
      case DATETIME -> part.moment(Moments.boxes(value.asText("")));
      case CHECKBOX -> part.text(Kind.TICK, String.valueOf(value.asBoolean(false)));
      case CHECKLIST, TAGLIST -> part.choices(Kind.TICKS, Choices.drawn(part, shown));
      case RADIO, SELECT -> oneOf(part);
      default -> part.text(Kind.LINE, value.asText(""));
    };
  }

  private Drawn oneOf(DrawnPart part) {
    List<Choice> choices = new ArrayList<>(Choices.drawn(part, shown));
    boolean search = choices.size() > MOST_RADIOS;
    if (!part.c.required() && !search) {
      choices.add(new Choice("", NOT_ANSWERED, choices.stream().noneMatch(Choice::chosen), false));
    }
    return part.choices(search ? Kind.SEARCH : Kind.RADIOS, choices);
  }

  // On record 100 and 85.60 may stand as 100.0 and 85.6.
  private static String number(DrawnPart part, JsonNode value) {
    if (!value.isNumber()) {
      return value.asText("");
    }
    int places = part.c.file().path("decimalDigits").asInt(0);
    return Numbers.of(value)
        .map(BigDecimal::stripTrailingZeros)
        .map(it -> it.setScale(it.scale() <= 0 ? 0 : Math.max(it.scale(), places)))
        .map(BigDecimal::toPlainString)
        .orElse("");
  }

  private String known(DrawnPart part) {
    JsonNode value = Values.at(part.place.onRecord(), part.c.path());
    if (value.isMissingNode() || value.isNull()) {
      value = part.c.shown();
    }
    boolean nothing = Values.isEmpty(part.c.type(), value);
    return nothing ? NOTHING_KNOWN : AnswerWords.of(part.c, value);
  }
}
