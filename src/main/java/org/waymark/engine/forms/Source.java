package org.waymark.engine.forms;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a component shows from data beside the form's fields. */
final class Source {

  private static final Pattern NAME = Pattern.compile("=?\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*");

  private Source() {}

  /** The name of a choice's options or of a table's rows; empty where they are in the file. */
  static Optional<String> of(Component component) {
    String setting = component.type() == ComponentType.TABLE ? "dataSource" : "valuesKey";
    var name = NAME.matcher(component.file().path(setting).asText(""));
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }
}
