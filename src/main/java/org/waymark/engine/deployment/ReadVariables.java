package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        file.elements("process").stream().map(process -> process.attribute("id")).toList();
    List<Problem> problems = new ArrayList<>();
    for (Element part : file.elements()) {
      List<String> within =
          part.getTagName().equals("process") ? List.of(part.attribute("id")) : processes;
      Owned.each(
          part,
          (element, owner) ->
              unset(element, within).forEach(it -> problems.add(Fault.of(element, owner, it))));
    }
    return problems;
  }

  private Stream<String> unset(Element element, List<String> processes) {
    return names(element).stream()
        .filter(name -> !OF_EVERY_CASE.contains(name))
        .filter(name -> processes.stream().allMatch(it -> variables.kind(it, name) == Kind.UNSET))
        .map(name -> "An expression names " + name + ", which nothing sets here");
  }

  private static Set<String> names(Element element) {
    Set<String> names = new LinkedHashSet<>();
    element.attributes().stream()
        .filter(attribute -> !attribute.endsWith("elegateExpression"))
        .map(element::attribute)
        .forEach(text -> read(text, names));
    read(element.getText(), names);
    return names;
  }

  // What has another shape is refused for it, or is one of the exact texts.
  private static void read(String text, Set<String> names) {
    if (JuelShape.isIn(text)) {
      JuelShape shape = JuelShape.of(text);
      if (shape.isAllowed()) {
        names.addAll(shape.names());
      }
    }
  }
}
