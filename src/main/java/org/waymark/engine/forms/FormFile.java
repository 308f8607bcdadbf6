package org.waymark.engine.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A Camunda Form, read once: what it asks, when it shows it and what it accepts. Immutable and safe
 * to share between threads, so keep one for each deployed form.
 */
public final class FormFile {
  private final String id;
  private final int schemaVersion;
  private final List<Component> components;
  private final List<String> problems;
  private final KeyTree keys;
  private final Conditions conditions;
  private final boolean checkedAgainstWhatItShows;

  FormFile(String id, int schemaVersion, List<Component> components, List<String> problems) {
    this.id = id;
    this.schemaVersion = schemaVersion;
    this.components = List.copyOf(components);
    this.problems = List.copyOf(problems);
    this.keys = KeyTree.of(components);
    this.conditions = Conditions.of(components);
    this.checkedAgainstWhatItShows = !sources().isEmpty() || ShownInConditions.of(this);
  }

  /**
   * Reads a form file (form-js 1.8.7, JSON in UTF-8). What is wrong with single components does not
   * fail here: {@link FormLint} tells it all at once.
   *
   * @throws FormFileException if the bytes are not a Camunda Form at all
   */
  public static FormFile parse(byte[] file) {
    return new FormReader().read(file);
  }

  /** The form's id, or an empty text where the file has none. */
  public String id() {
    return id;
  }

  /** The version of the form schema that the file was written for; 0 where it does not say. */
  public int schemaVersion() {
    return schemaVersion;
  }

  /** Fields that steer the process, in the order of the file. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    eachOutsideLists(
        c -> c.property(Component.ROUTE).ifPresent(name -> routes.add(Route.of(name, c))));
    return routes;
  }

  /** Fields filled with an earlier answer of the same case, in the order of the file. */
  public List<CarriedFrom> carriedFrom() {
    List<CarriedFrom> carried = new ArrayList<>();
    eachOutsideLists(c -> CarriedFrom.of(c).ifPresent(carried::add));
    return carried;
  }

  /**
   * Fields with the words of whoever sent the form back: once they are newer than the form's own
   * answers, it opens with all that was answered before.
   */
  public List<CarriedFrom> sentBackBy() {
    List<CarriedFrom> words = new ArrayList<>();
    eachOutsideLists(
        c ->
            c.property(Component.SENT_BACK).flatMap(it -> CarriedFrom.of(c)).ifPresent(words::add));
    return words;
  }

  /** The paths of the fields that people answer, outside lists, and of the lists themselves. */
  public List<String> answered() {
    List<String> paths = new ArrayList<>();
    eachOutsideLists(
        c -> {
          if (!c.path().isEmpty() && !c.disabled()) {
            paths.add(c.dotted());
          }
        });
    return paths;
  }

  /** The paths of all fields outside lists, and of the lists themselves, in the file's order. */
  public List<String> fields() {
    List<String> paths = new ArrayList<>();
    eachOutsideLists(
        c -> Optional.of(c.dotted()).filter(path -> !path.isEmpty()).ifPresent(paths::add));
    return paths;
  }

  /** Whether the form asks for a field of this name, {@code carers[0].name} among rows. */
  public boolean isAsked(String field) {
    KeyTree place = keys;
    for (String step : field.replaceAll("\\[\\d+]", "").split("\\.")) {
      place = place == null ? null : place.inside(step);
    }
    return place != null;
  }

  /**
   * The names of what the form shows beside its fields and only its use case can give: options by
   * {@code valuesKey} and the rows of tables, in the order of the file.
   */
  public List<String> sources() {
    List<String> names = new ArrayList<>();
    each(c -> Source.of(c).filter(name -> !names.contains(name)).ifPresent(names::add));
    return names;
  }

  /**
   * Whether checking the answers takes what the form was filled with: options or rows from the case
   * file, fields that may be read and not changed, or conditions on fields that are not submitted.
   */
  public boolean isCheckedAgainstWhatItShows() {
    return checkedAgainstWhatItShows;
  }

  /** What people read on each component, by its id. */
  public Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    each(component -> labels.put(component.id(), component.label()));
    return labels;
  }

  /** What people read on the field of that name, {@code carers[0].name} among rows. */
  public Optional<String> label(String field) {
    String path = field.replaceAll("\\[\\d+]", "");
    List<String> found = new ArrayList<>();
    each(
        c -> Optional.of(c.label()).filter(label -> path.equals(c.dotted())).ifPresent(found::add));
    return found.stream().filter(label -> !label.isBlank()).findFirst();
  }

  /**
   * What people read for the codes of a list's choices.
   *
   * @param list the path of the list
   * @return by column and code; columns in which people write as they like are left out
   */
  public Map<String, Map<String, String>> optionsOfRows(String list) {
    Map<String, Map<String, String>> options = new HashMap<>();
    components.forEach(
        component ->
            component.each(
                found -> {
                  if (found.isList() && found.dotted().equals(list)) {
                    found.children().forEach(child -> child.each(c -> c.addOptions(options)));
                  }
                }));
    return options;
  }

  List<Component> components() {
    return components;
  }

  List<String> problems() {
    return problems;
  }

  Conditions conditions() {
    return conditions;
  }

  KeyTree keys() {
    return keys;
  }

  void each(Consumer<Component> visit) {
    components.forEach(component -> component.each(visit));
  }

  private void eachOutsideLists(Consumer<Component> visit) {
    eachOutsideLists(components, visit);
  }

  private static void eachOutsideLists(List<Component> components, Consumer<Component> visit) {
    for (Component component : components) {
      visit.accept(component);
      if (!component.isList()) {
        eachOutsideLists(component.children(), visit);
      }
    }
  }
}
