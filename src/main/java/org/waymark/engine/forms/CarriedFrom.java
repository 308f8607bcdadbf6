package org.waymark.engine.forms;

import java.util.List;
import java.util.Optional;

/**
 * A field filled with the latest answer to another form of the same case.
 *
 * @param field the path of the field to fill
 * @param form the id of the form that asked before
 * @param from the path of the answer there
 */
public record CarriedFrom(String field, String form, String from) {

  static Optional<CarriedFrom> of(Component component) {
    return component
        .property(Component.CARRIED_FROM)
        .map(source -> List.of(source.split("\\.", 2)))
        .filter(parts -> parts.size() == 2 && parts.stream().noneMatch(String::isBlank))
        .map(parts -> new CarriedFrom(component.dotted(), parts.get(0), parts.get(1)));
  }
}
