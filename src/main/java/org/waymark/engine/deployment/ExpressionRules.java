package org.waymark.engine.deployment;

import static org.waymark.engine.deployment.ModelProcess.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.expressions.ExactTexts;
import org.waymark.engine.expressions.JuelShape;

/**
 * What an expression in a model may do. It names one variable or compares variables, and names a
 * bean where a task type is asked for. The engine works expressions out in names, documentation,
 * codes and labels too, so every attribute and every text of a model is looked at.
 */
final class ExpressionRules {

  private final Set<String> beans;
  private final Set<String> taskTypes;
  private final Function<String, Set<String>> outputsOfTable;

  /**
   * @param beans names that are no variables
   * @param taskTypes those of them that a model names where something is done
   * @param outputsOfTable gives the outputs of a decision table by its id
   */
  ExpressionRules(
      Set<String> beans, Set<String> taskTypes, Function<String, Set<String>> outputsOfTable) {
    this.beans = beans;
    this.taskTypes = taskTypes;
    this.outputsOfTable = outputsOfTable;
  }

  /**
   * What is wrong with the expressions in an element's attributes and text.
   *
   * @param owner the element itself or, for a part of one, the nearest around it that has an id
   */
  List<String> problems(Element element, Element owner) {
    List<String> problems = new ArrayList<>();
    for (String name : element.attributes()) {
      String text = element.attribute(name);
      if (isDelegate(name)) {
        bean(text).ifPresent(problems::add);
      } else if (!isBusinessKey(element, owner, name, text)) {
        value(text).ifPresent(problems::add);
      }
    }
    if (isOutput(element, owner)) {
      output(element, owner).ifPresent(problems::add);
    } else if (!isNote(element) && !isInterval(element)) {
      value(element.getText()).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<String> bean(String text) {
    String name = text.replaceAll("^[#$]\\{|}$", "");
    boolean whole = text.equals("${" + name + "}") || text.equals("#{" + name + "}");
    return whole && taskTypes.contains(name)
        ? Optional.empty()
        : Optional.of(
            "There is no task type "
                + shortened(text)
                + ". A task type is named alone, such as ${name}: "
                + String.join(", ", new TreeSet<>(taskTypes)));
  }

  private Optional<String> value(String text) {
    if (!JuelShape.isIn(text)) {
      return Optional.empty();
    }
    JuelShape shape = JuelShape.of(text);
    List<String> faults = new ArrayList<>(shape.faults());
    shape.names().stream()
        .filter(beans::contains)
        .forEach(name -> faults.add("it names the task type " + name + " where a value is asked"));
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The expression "
                + shortened(text)
                + " is not allowed: "
                + String.join(", ", faults)
                + ". "
                + JuelShape.ALLOWED);
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }

  private static boolean isDelegate(String attribute) {
    return attribute.endsWith("elegateExpression");
  }

  // A note beside the drawing is the one text that the engine never reads.
  private static boolean isNote(Element element) {
    return element.getTagName().equals("text");
  }

  private static boolean isBusinessKey(Element element, Element owner, String name, String text) {
    return name.equals("businessKey")
        && element.getTagName().equals("in")
        && owner.getTagName().equals("callActivity")
        && ExactTexts.BUSINESS_KEY.equals(text);
  }

  private static boolean isInterval(Element element) {
    return element.getTagName().equals("timeCycle")
        && ExactTexts.INTERVAL.equals(element.getText().strip());
  }

  private static boolean isOutput(Element element, Element owner) {
    return element.getTagName().equals("outputParameter")
        && owner.getTagName().equals("businessRuleTask")
        && ExactTexts.output(element.getText().strip()).isPresent();
  }

  private Optional<String> output(Element element, Element owner) {
    String text = element.getText().strip();
    Set<String> outputs = outputsOfTable(owner);
    String ref = camunda(owner, "decisionRef");
    if (ref == null || ref.isBlank()) {
      return Optional.of("No table is named, so " + text + " reads nothing");
    }
    String table = "The table " + ref;
    if (ExactTexts.output(text).filter(outputs::contains).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        outputs.isEmpty()
            ? table + " is not there, so " + text + " reads nothing"
            : table
                + " has no such output as "
                + text
                + " reads. It has: "
                + String.join(", ", new TreeSet<>(outputs)));
  }

  private Set<String> outputsOfTable(Element task) {
    String table = camunda(task, "decisionRef");
    return table == null ? Set.of() : outputsOfTable.apply(table);
  }
}
