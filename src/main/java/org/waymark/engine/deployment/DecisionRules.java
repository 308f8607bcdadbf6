package org.waymark.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.waymark.engine.escalation.LadderCheck;
import org.waymark.engine.timescales.DmnRegisterTable;
import org.waymark.timescales.RegisterRow;
import org.waymark.timescales.TimescaleRegister;

/**
 * What a decision table may not do: run anything but FEEL, make a statutory timescale laxer, or
 * leave overdue work without anybody who hears of it.
 */
final class DecisionRules {

  private static final String LANGUAGE = "expressionLanguage";
  private static final Pattern FEEL =
      Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/(FEEL/\\d+|DMN/\\d+/FEEL)/?");

  private final Supplier<TimescaleRegister> register;
  private final TableOutputs outputs;

  DecisionRules(Supplier<TimescaleRegister> register, TableOutputs outputs) {
    this.register = register;
    this.outputs = outputs;
  }

  /** Adds what is wrong with a table, and the names of what it defines. */
  void check(byte[] content, KnownNames known, List<Problem> problems) {
    Element root = XmlFile.root(content, problems);
    if (root == null) {
      return;
    }
    root.elements("decision").forEach(decision -> known.decisions().add(decision.attribute("id")));
    outputs.add(root);
    languages(root, root.attribute("id"), problems);
    FeelRules.problems(root).forEach(problems::add);
    try {
      DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
      List<RegisterRow> rows = DmnRegisterTable.read(model);
      if (isRegister(root)) {
        timescales(rows, known, problems);
      }
      LadderCheck.of(model, known.processes())
          .forEach(fault -> problems.add(new Fault(fault.toString())));
    } catch (ModelException unreadable) {
      problems.add(new Fault("The file is not a decision table that can be read"));
    }
  }

  private static void languages(Element element, String around, List<Problem> problems) {
    String id = element.attribute("id") == null ? around : element.attribute("id");
    String language = element.attribute(LANGUAGE);
    if (language != null && !FEEL.matcher(language).matches()) {
      problems.add(Fault.at(element, id, "Tables are written in FEEL, not in " + language));
    }
    element.elements().forEach(child -> languages(child, id, problems));
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
