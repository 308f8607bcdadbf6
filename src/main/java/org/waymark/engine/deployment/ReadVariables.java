package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.deployment.ProcessVariables.Kind;
import org.waymark.engine.expressions.JuelShape;

/** The variables that expressions name are set by something: a misspelt one fails at night. */
final class ReadVariables {

  /** How urgent the case is: every case has it, and a task that is drawn with it follows it. */
  private static final Set<String> OF_EVERY_CASE = Set.of("priority");

  private final ProcessVariables variables;

  ReadVariables(ProcessVariables variables) {
    this.variables = variables;
  }

  /** What is wrong in a file. A message or an error beside the processes belongs to all of them. */
  List<Problem> problems(Element file) {
    List<String> processes =
        file.elements("process").stream()
            .map(process -> process.attribute("id"))
            .filter(Objects::nonNull)
            .toList();
    List<Problem> problems = new ArrayList<>();
    for (Element part : file.elements()) {
      List<String> within =
          part.getTagName().equals("process") && part.attribute("id") != null
              ? List.of(part.attribute("id"))
              : processes;
      Owned.each(
          part,
          (element, owner) ->
              unset(element, within).forEach(it -> problems.add(Fault.of(element, owner, it))));
    }
    return problems;
  }

  private Stream<String> unset(Element element, List<String> processes) {
    return expressions(element)
        .flatMap(
            text ->
                names(text)
                    .filter(name -> isUnset(name, processes))
                    .map(name -> refusal(text, name)))
        .distinct();
  }

  private boolean isUnset(String name, List<String> processes) {
    return !OF_EVERY_CASE.contains(name)
        && processes.stream().allMatch(it -> variables.kind(it, name) == Kind.UNSET);
  }

  private static String refusal(String expression, String name) {
    String line = expression.strip().replaceAll("\\s+", " ");
    return "The expression "
        + line
        + " names "
        + name
        + ", which nothing sets here. Name a variable that a form, a task or a table of the model sets";
  }

  private static Stream<String> expressions(Element element) {
    Stream<String> attributes =
        element.attributes().stream()
            .filter(attribute -> !attribute.endsWith("elegateExpression"))
            .map(element::attribute);
    return Stream.concat(attributes, Stream.ofNullable(element.getText())).filter(JuelShape::isIn);
  }

  // What has another shape is refused for it, or is one of the exact texts.
  private static Stream<String> names(String expression) {
    JuelShape shape = JuelShape.of(expression);
    return shape.isAllowed() ? shape.names().stream() : Stream.empty();
  }
}
