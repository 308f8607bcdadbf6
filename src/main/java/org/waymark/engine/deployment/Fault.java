package org.waymark.engine.deployment;

import java.util.List;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.expressions.JuelShape;

/**
 * One thing that is wrong in a file, and where.
 *
 * @param label what people read on the element in the drawing, or null
 */
record Fault(String message, String element, String label, int line) implements Problem {

  Fault(String message) {
    this(message, null, null, 0);
  }

  /** At an element, or at the nearest one around it that has an id. */
  static Fault at(Element element, String id, String message) {
    return new Fault(message, id, null, element.getLine());
  }

  /** At an element or a part of it, whose owner has the id and the label. */
  static Fault of(Element element, Element owner, String message) {
    return new Fault(message, owner.attribute("id"), owner.attribute("name"), element.getLine());
  }

  /** As people read it: the element first. */
  static String inWords(Problem problem) {
    String element = problem.getMainElementId();
    String line = problem.getLine() > 0 ? " (line " + problem.getLine() + ")" : "";
    String where = ((element == null ? "" : element) + labelOf(problem)).strip();
    return (where.isEmpty() ? "" : where + ": ") + problem.getMessage() + line;
  }

  // A name that is itself an expression at fault stands in the message already.
  private static String labelOf(Problem problem) {
    return problem instanceof Fault fault
            && fault.label() != null
            && !fault.label().isBlank()
            && !JuelShape.isIn(fault.label())
        ? " \"" + fault.label().replaceAll("\\s+", " ") + "\""
        : "";
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
