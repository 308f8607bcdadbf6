package org.waymark.engine.deployment;

import java.util.List;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** One thing that is wrong in a file, and where. */
record Fault(String message, String element, int line) implements Problem {

  Fault(String message) {
    this(message, null, 0);
  }

  /** At an element, or at the nearest one around it that has an id. */
  static Fault at(Element element, String id, String message) {
    return new Fault(message, id, element.getLine());
  }

  /** As people read it: the element first. */
  static String inWords(Problem problem) {
    String element = problem.getMainElementId();
    String line = problem.getLine() > 0 ? " (line " + problem.getLine() + ")" : "";
    return (element == null ? "" : element + ": ") + problem.getMessage() + line;
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getColumn() {
    return 0;
  }

  @Override
  public String getMainElementId() {
    return element;
  }

  @Override
  public List<String> getElementIds() {
    return element == null ? List.of() : List.of(element);
  }
}
