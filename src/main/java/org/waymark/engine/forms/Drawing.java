package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.engine.forms.Drawn.Boxes;
import org.waymark.engine.forms.Drawn.Choice;
import org.waymark.engine.forms.Drawn.Kind;
import org.waymark.engine.forms.Drawn.Layout;
import org.waymark.engine.forms.Drawn.Row;
import org.waymark.engine.forms.Drawn.Unit;

/**
 * Draws a form as a page shows it: what is asked now, with what was answered so far, what is on
 * record beside it, and what is wrong. The conditions are those that check the answers later.
 */
public final class Drawing {

  /** Up to so many options stand under one another; more are searched. */
  private static final int MOST_RADIOS = 7;

  private static final int WIDEST = 16;
  private static final String GUIDE = "guide";
  private static final String TODAY = "today";
  private static final String NOT_ANSWERED = "No answer";
  private static final String NOTHING_KNOWN = "Nothing recorded";

  private final JsonNode shown;
  private final Map<String, String> errors;
  private String rowBefore = "";

  private Drawing(JsonNode shown, Map<String, String> errors) {
    this.shown = shown;
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
    Place whole = new Place(answers, shown, "", "", scope, false);
    return new Drawing(shown, errors).all(form.components(), whole);
  }

  /**
   * Where the drawing is.
   *
   * @param answers the form's or the row's
   * @param onRecord what was filled in, of the form or the row
   * @param name what stands before a field's name here, {@code carers[0].}
   * @param id what stands behind an id here
   */
  private record Place(
      JsonNode answers, JsonNode onRecord, String name, String id, Scope scope, boolean hidden) {
    Place hiddenToo() {
      return new Place(answers, onRecord, name, id, scope, true);
    }
  }

  private List<Drawn> all(List<Component> components, Place place) {
    return components.stream().map(c -> one(c, place)).toList();
  }

  private Drawn one(Component c, Place place) {
    boolean hidden = place.hidden() || c.hide().isTrue(place.scope());
    Part part = new Part(c, place, hidden);
    return switch (c.type().kind()) {
      case FIELD -> field(part);
      case GROUP ->
          part.with(Kind.GROUP, all(c.children(), hidden ? place.hiddenToo() : place), List.of());
      case LIST -> list(part);
      case SHOWN -> shown(part);
    };
  }

  private Drawn shown(Part part) {
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

  private Drawn list(Part part) {
    boolean fixed = !part.c.file().path("allowAddRemove").asBoolean(true);
    return part.with(fixed ? Kind.FIXED_LIST : Kind.LIST, List.of(), rows(part));
  }

  private List<Row> rows(Part part) {
    List<Row> rows = new ArrayList<>();
    JsonNode answered = Values.at(part.place.answers(), part.c.path());
    JsonNode onRecord = Values.at(part.place.onRecord(), part.c.path());
    for (Scope scope : Filling.rows(part.c, part.place.scope())) {
      int number = rows.size();
      String name = part.name() + "[" + number + "]";
      Place place =
          new Place(
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

  private Drawn field(Part part) {
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
      case NUMBER -> part.text(Kind.NUMBER, number(value));
      case DATETIME -> part.moment(Moments.boxes(value.asText("")));
      case CHECKBOX -> part.text(Kind.TICK, String.valueOf(value.asBoolean(false)));
      case CHECKLIST, TAGLIST -> part.choices(Kind.TICKS, choices(part, value));
      case RADIO, SELECT -> oneOf(part, choices(part, value));
      default -> part.text(Kind.LINE, value.asText(""));
    };
  }

  private static String number(JsonNode value) {
    return value.isNumber()
        ? Numbers.of(value).map(java.math.BigDecimal::toPlainString).orElse("")
        : value.asText("");
  }

  private Drawn oneOf(Part part, List<Choice> offered) {
    List<Choice> choices = new ArrayList<>(offered);
    boolean search = choices.size() > MOST_RADIOS;
    if (!part.c.required() && !search) {
      choices.add(new Choice("", NOT_ANSWERED, choices.stream().noneMatch(Choice::chosen)));
    }
    return part.choices(search ? Kind.SEARCH : Kind.RADIOS, choices);
  }

  private List<Choice> choices(Part part, JsonNode value) {
    List<Choice> choices = new ArrayList<>();
    List<JsonNode> chosen = new ArrayList<>();
    (value.isArray() ? value : List.of(value)).forEach(chosen::add);
    for (JsonNode option : options(part)) {
      JsonNode code = option.isObject() ? option.path("value") : option;
      boolean isChosen = chosen.removeIf(one -> Values.same(one, code));
      choices.add(new Choice(code.asText(), option.path("label").asText(code.asText()), isChosen));
    }
    // What was typed and is no option stays to be seen.
    chosen.removeIf(one -> one.isNull() || one.isMissingNode() || one.asText().isBlank());
    chosen.forEach(one -> choices.add(new Choice(one.asText(), one.asText(), true)));
    return choices;
  }

  private Iterable<JsonNode> options(Part part) {
    Feel computed = ((ChoiceRule) part.c.rule()).options().computed();
    return computed == null
        ? Choices.of(part.c, shown)
        : Values.JSON.valueToTree(computed.evaluate(part.place.scope().context()));
  }

  private String known(Part part) {
    JsonNode value = Values.at(part.place.onRecord(), part.c.path());
    if (value.isMissingNode() || value.isNull()) {
      value = part.c.shown();
    }
    boolean nothing = Values.isEmpty(part.c.type(), value);
    return nothing ? NOTHING_KNOWN : Transcript.words(part.c, value);
  }

  /** A component on its way to the page. */
  private final class Part {
    private final Component c;
    private final Place place;
    private final boolean hidden;

    Part(Component c, Place place, boolean hidden) {
      this.c = c;
      this.place = place;
      this.hidden = hidden;
    }

    String name() {
      return place.name() + c.dotted();
    }

    JsonNode value() {
      return Values.at(place.answers(), c.path());
    }

    Map<String, Object> data() {
      return place.scope().context();
    }

    String setting(String name) {
      return c.file().path(name).asText("");
    }

    Drawn text(Kind kind, String text) {
      return drawn(kind, text, null, List.of(), List.of(), List.of());
    }

    Drawn choices(Kind kind, List<Choice> choices) {
      return drawn(kind, "", null, choices, List.of(), List.of());
    }

    Drawn with(Kind kind, List<Drawn> parts, List<Row> rows) {
      return drawn(kind, "", null, List.of(), parts, rows);
    }

    Drawn moment(Boxes boxes) {
      Kind kind =
          switch (((DateTimeRule) c.rule()).subtype()) {
            case "time" -> Kind.TIME;
            case "datetime" -> Kind.MOMENT;
            default -> Kind.DATE;
          };
      return drawn(kind, "", boxes, List.of(), List.of(), List.of());
    }

    private Drawn drawn(
        Kind kind,
        String text,
        Boxes boxes,
        List<Choice> choices,
        List<Drawn> parts,
        List<Row> rows) {
      String guide = c.property(GUIDE).orElse("");
      return new Drawn(
          kind,
          (c.id() + place.id()).replaceAll("[^A-Za-z0-9_-]+", "-"),
          name(),
          label(),
          Wording.plain(setting("description"), data()).strip(),
          guide.isEmpty() ? "" : Wording.html(guide, Map.of()),
          c.required(),
          text,
          boxes,
          choices,
          errors.get(name()),
          parts,
          rows,
          unit(),
          layout(),
          !c.property(TODAY).filter("no"::equals).isPresent(),
          !hidden && kind != Kind.NOTHING);
    }

    private String label() {
      for (String name : List.of("label", "dateLabel", "timeLabel")) {
        if (!setting(name).isBlank()) {
          return Wording.plain(setting(name), data()).strip();
        }
      }
      return c.isField() || c.isList() ? c.label() : "";
    }

    private Layout layout() {
      JsonNode layout = c.file().path("layout");
      String row = layout.path("row").asText("");
      boolean begins = row.isEmpty() || !row.equals(rowBefore);
      rowBefore = row;
      int columns = layout.path("columns").asInt(0);
      return new Layout(columns < 2 || columns > WIDEST ? WIDEST : columns, begins);
    }

    private Unit unit() {
      JsonNode appearance = c.file().path("appearance");
      return appearance.isMissingNode()
          ? Unit.NONE
          : new Unit(
              appearance.path("prefixAdorner").asText(""),
              appearance.path("suffixAdorner").asText(""));
    }
  }
}
