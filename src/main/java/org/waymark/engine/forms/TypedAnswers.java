package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.engine.FormUseCase.FieldError;

/**
 * What people typed into a page, as the values that are checked and kept. A field's text stands
 * under its key; a day may come in three parts ({@code key-day}, {@code key-month}, {@code
 * key-year}), a time beside it ({@code key-time}); a choice of many repeats its key; rows are
 * {@code list[0].key}. What can't be read stays as it was typed, so that no word is lost.
 */
public final class TypedAnswers {

  private static final int MOST_ROWS = 1_000;

  /**
   * Names of what a browser leaves out where nothing is ticked or no row is left. A page always
   * sends it, so that what the page didn't show keeps what it holds.
   */
  public static final String DRAWN = "_drawn";

  private final Map<String, List<String>> typed;
  private final JsonNode shown;
  private final ObjectNode answers = Values.JSON.createObjectNode();
  private final List<FieldError> errors = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();

  private TypedAnswers(Map<String, List<String>> typed, JsonNode shown) {
    this.typed = typed;
    this.shown = shown;
  }

  /**
   * @param typed what was sent, by name; names that begin with {@code _} belong to the page
   * @param shown what the form was filled with, for choices whose options stand there
   */
  public static TypedAnswers of(FormFile form, Map<String, List<String>> typed, JsonNode shown) {
    TypedAnswers answers = new TypedAnswers(typed, shown);
    answers.read(form.components(), "", answers.answers);
    answers.unknown(form);
    return answers;
  }

  /** The answers by field. */
  public ObjectNode answers() {
    return answers;
  }

  /** What could not be read, and names that the form does not ask for. */
  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  private void read(List<Component> components, String prefix, ObjectNode into) {
    for (Component c : components) {
      String name = prefix + c.dotted();
      if (c.isList()) {
        rows(c, name).ifPresent(rows -> CleanAnswers.put(into, c.path(), rows));
      } else if (c.isField()) {
        field(c, name).ifPresent(value -> CleanAnswers.put(into, c.path(), value));
      } else {
        read(c.children(), prefix, into);
      }
    }
  }

  /** Whether nothing sent under this name means that nothing is ticked, or no row is left. */
  private boolean isDrawn(String name) {
    return !typed.containsKey(DRAWN) || typed.get(DRAWN).contains(name);
  }

  private Optional<JsonNode> rows(Component list, String name) {
    asked.add(name);
    ArrayNode rows = Values.JSON.createArrayNode();
    Set<Integer> numbers = numbers(name);
    if (numbers.isEmpty() && !isDrawn(name)) {
      return Optional.empty();
    }
    if (numbers.size() > MOST_ROWS) {
      errors.add(
          new FieldError(
              name,
              "'" + list.label() + "' has more than " + MOST_ROWS + " rows; nothing was taken."));
      return Optional.empty();
    }
    for (int number : numbers) {
      read(list.children(), name + "[" + number + "].", rows.addObject());
    }
    return Optional.of(rows);
  }

  private Set<Integer> numbers(String list) {
    Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,6})].*", Pattern.DOTALL);
    Set<Integer> numbers = new TreeSet<>();
    for (String name : typed.keySet()) {
      Matcher matcher = row.matcher(name);
      if (matcher.matches()) {
        numbers.add(Integer.parseInt(matcher.group(1)));
      }
    }
    return numbers;
  }

  private Optional<JsonNode> field(Component c, String name) {
    asked.add(name);
    if (c.type() == ComponentType.DATETIME) {
      return moment(c, name);
    }
    List<String> said = typed.get(name);
    boolean isTicks = c.type() == ComponentType.CHECKBOX || c.type().isManyOf();
    if (said == null && !(isTicks && !c.disabled() && isDrawn(name))) {
      return Optional.empty();
    }
    TypedField field = new TypedField(c, shown, reason -> fail(c, name, reason));
    return Optional.of(
        isTicks
            ? field.ticks(said == null ? List.of() : said)
            : field.single(said.get(said.size() - 1)));
  }

  private Optional<JsonNode> moment(Component c, String name) {
    TypedMoment typedMoment = TypedMoment.of(typed, name);
    if (typedMoment.isAbsent()) {
      return Optional.empty();
    }
    asked.addAll(TypedMoment.names(name));
    String said = typedMoment.text();
    if (said.isBlank()) {
      return Optional.of(JsonNodeFactory.instance.nullNode());
    }
    Moments.Read read = Moments.read(said, (DateTimeRule) c.rule());
    if (read.value() == null) {
      fail(c, name, read.fault());
    }
    return Optional.of(TextNode.valueOf(read.value() == null ? typedMoment.kept() : read.value()));
  }

  private void fail(Component c, String name, String reason) {
    errors.add(new FieldError(name, "'" + c.label() + "' " + reason));
  }

  private void unknown(FormFile form) {
    typed.keySet().stream()
        .filter(name -> !name.startsWith("_") && !asked.contains(name))
        .map(UnknownKeys::named)
        .distinct()
        .forEach(errors::add);
  }
}
