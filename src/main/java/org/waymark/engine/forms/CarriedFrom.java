package org.waymark.engine.forms;

import java.util.List;
import java.util.Optional;

/**
 * A field filled with the latest answer to another form of the same case, or a table that shows the
 * rows of an earlier list.
 *
 * @param field the path of the field to fill, or the name of the table's rows
 * @param form the id of the form that asked before
 * @param from the path of the answer there
 * @param rows whether a table shows them
 * @param onlyShown whether people read it and can't change it
 */
public record CarriedFrom(String field, String form, String from, boolean rows, boolean onlyShown) {

  static Optional<CarriedFrom> of(Component component) {
    boolean rows = component.type() == ComponentType.TABLE;
    String field = rows ? Source.of(component).orElse("") : component.dotted();
    return component
        .property(Component.CARRIED_FROM)
        .map(source -> List.of(source.split("\\.", 2)))
        .filter(parts -> parts.size() == 2 && parts.stream().noneMatch(String::isBlank))
        .map(
            parts ->
                new CarriedFrom(
                    field, parts.get(0), parts.get(1), rows, rows || component.disabled()));
  }

  /** Under which name the form finds where the answer comes from, and of which day it is. */
  public String source() {
    return sourceOf(field);
  }

  /** The same, for a field whose answer the form's use case gives. */
  public static String sourceOf(String field) {
    return field.replace('.', '_') + "Source";
  }
}
