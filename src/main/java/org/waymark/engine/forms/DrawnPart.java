package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.waymark.engine.forms.Drawn.Boxes;
import org.waymark.engine.forms.Drawn.Choice;
import org.waymark.engine.forms.Drawn.Kind;
import org.waymark.engine.forms.Drawn.Layout;
import org.waymark.engine.forms.Drawn.Row;
import org.waymark.engine.forms.Drawn.Unit;

/** A component on its way to the page. */
final class DrawnPart {
  private static final int WIDEST = 16;
  private static final String GUIDE = "guide";
  private static final String TODAY = "today";

  final Component c;
  final DrawnAt place;
  final boolean hidden;
  private final boolean begins;
  private final boolean marksOptional;
  private final Map<String, String> errors;

  /**
   * @param hidden whether it is not asked now
   * @param begins whether a new line begins with it
   * @param marksOptional whether what need not be answered says so
   * @param errors what is wrong, by field
   */
  DrawnPart(
      Component c,
      DrawnAt place,
      boolean hidden,
      boolean begins,
      boolean marksOptional,
      Map<String, String> errors) {
    this.c = c;
    this.place = place;
    this.hidden = hidden;
    this.begins = begins;
    this.marksOptional = marksOptional;
    this.errors = errors;
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
        marksOptional && !c.required(),
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
    int columns = c.file().path("layout").path("columns").asInt(0);
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
