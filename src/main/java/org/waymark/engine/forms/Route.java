package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A field that steers the process.
 *
 * @param variable the process variable that takes its value
 * @param field the path of the field
 * @param type what kind of component it is
 */
public record Route(String variable, String field, ComponentType type, Component component) {

  static Route of(String variable, Component component) {
    return new Route(variable, component.dotted(), component.type(), component);
  }

  /** The id of the field's component, which Modeler shows beside its label. */
  public String componentId() {
    return component.id();
  }

  /** Whether the answer is a day, from which a clock may count. */
  public boolean holdsDate() {
    return component.rule() instanceof DateTimeRule date && !date.subtype().equals("time");
  }

  /** The codes that the form file offers; empty for other components and computed options. */
  List<JsonNode> codes() {
    return component.rule() instanceof ChoiceRule choice ? choice.options().inFile() : List.of();
  }
}
