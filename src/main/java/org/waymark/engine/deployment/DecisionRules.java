package org.waymark.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.util.function.SingletonSupplier;
import org.waymark.engine.escalation.LadderCheck;
import org.waymark.engine.expressions.JuelShape;
import org.waymark.engine.timescales.DmnRegisterTable;
import org.waymark.timescales.RegisterRow;
import org.waymark.timescales.TimescaleRegister;

/**
 * What a decision table may not do: run anything but FEEL, make a statutory timescale laxer, or
 * leave overdue work without anybody who hears of it.
 */
final class DecisionRules {

  /** Of Camunda's own attributes in tables. */
  static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/dmn");

  /** Reads tables only; what they say is asked of the engine itself. */
  private static final Supplier<DmnEngine> ENGINE =
      SingletonSupplier.of(
          () -> DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine());

  private static final String LANGUAGE = "expressionLanguage";
  private static final Pattern FEEL =
      Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/(FEEL/\\d+|DMN/\\d+/FEEL)/?");

  private final Supplier<TimescaleRegister> register;
  private final TableOutputs outputs;
  private final Set<String> beans;

  DecisionRules(Supplier<TimescaleRegister> register, TableOutputs outputs, Set<String> beans) {
    this.register = register;
    this.outputs = outputs;
    this.beans = beans;
  }

  /** Adds what is wrong with a table, and the names of what it defines. */
  void check(String file, byte[] content, KnownNames known, SameKeys keys, List<Problem> problems) {
    Element root = XmlFile.root(content, problems);
    if (root == null) {
      return;
    }
    root.elements("decision").forEach(decision -> known.decisions().add(decision.attribute("id")));
    Owned.each(
        root,
        (element, owner) ->
            Twice.problems(element).forEach(it -> problems.add(Fault.of(element, owner, it))));
    if (!problems.isEmpty()) {
      return;
    }
    outputs.add(root);
    problems.addAll(Room.problems(root));
    problems.addAll(keys.ofTable(file, root));
    List<Problem> shape = TableShape.problems(root);
    problems.addAll(shape);
    problems.addAll(running(root, beans));
    problems.addAll(HistoryRules.ofDecisions(root));
    try {
      DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
      List<RegisterRow> rows = DmnRegisterTable.read(model);
      if (isRegister(root)) {
        timescales(rows, known, problems);
      }
      LadderCheck.of(model, known.processes())
          .forEach(fault -> problems.add(new Fault(fault.toString())));
      if (shape.isEmpty()) {
        transformed(content, problems);
      }
    } catch (ModelException unreadable) {
      problems.add(
          new Fault("The file is not a decision table that can be read" + why(unreadable)));
    }
  }

  /** What the engine itself can't use; it would say no more than that it can't. */
  private static void transformed(byte[] content, List<Problem> problems) {
    try {
      ENGINE.get().parseDecisions(new ByteArrayInputStream(content));
    } catch (DmnEngineException unusable) {
      problems.add(new Fault("The table can't be used" + why(unusable)));
    }
  }

  private static String why(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? "" : ": " + message.replaceFirst("^DMN-\\d+\\s*", "");
  }

  /**
   * Of what is wrong in a file, whatever the engine may not run where it is stored all the same.
   */
  static List<Problem> running(Element root, Set<String> beans) {
    List<Problem> problems = new ArrayList<>();
    // What stands on the file itself is the default for every cell in it.
    attributes(root, root, problems);
    root.elements().forEach(part -> table(part, beans, problems));
    problems.addAll(FeelRules.problems(root));
    return problems;
  }

  private static void table(Element part, Set<String> beans, List<Problem> problems) {
    Owned.each(
        part,
        (element, owner) -> {
          attributes(element, part, problems);
          composite(element.getText(), element, part, problems);
          VariableNames.ofTable(element, beans)
              .forEach(refusal -> problems.add(Fault.of(element, part, refusal)));
        });
  }

  private static void attributes(Element element, Element part, List<Problem> problems) {
    for (String name : element.attributes()) {
      String value = element.attribute(name);
      if (name.equals(LANGUAGE) && !FEEL.matcher(value).matches()) {
        String refusal = "Tables are written in FEEL, not in " + value;
        problems.add(Fault.of(element, part, refusal));
      }
      composite(value, element, part, problems);
    }
  }

  private static void composite(
      String text, Element element, Element part, List<Problem> problems) {
    if (JuelShape.isIn(text)) {
      String refusal = "A table holds no ${…} or #{…}: " + text.strip();
      problems.add(Fault.of(element, part, refusal));
    }
  }

  /** A decision of the register's name without rows would put the register out of force. */
  private static boolean isRegister(Element root) {
    return root.elements("decision").stream()
        .anyMatch(decision -> DmnRegisterTable.DECISION.equals(decision.attribute("id")));
  }

  private void timescales(List<RegisterRow> rows, KnownNames known, List<Problem> problems) {
    register.get().check(rows).forEach(fault -> problems.add(new Fault(fault.toString())));
    for (RegisterRow row : rows) {
      known.timescales().add(row.cells().getOrDefault("key", "").replace("\"", ""));
    }
  }
}
