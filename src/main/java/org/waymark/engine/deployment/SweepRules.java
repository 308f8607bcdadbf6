package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Nobody stops the sweep by a model: whoever deploys {@code escalate-overdue-work} may draw on
 * after the sweep, and name and document it, but the timer starts it, and nothing stands between
 * the two.
 */
final class SweepRules {

  private static final String PROCESS = "escalate-overdue-work";
  private static final String CYCLE = "${escalationInterval.cycle}";
  private static final String SWEEP = "${escalateOverdueWork}";

  private final Element process;
  private final List<Problem> found = new ArrayList<>();

  private SweepRules(Element process) {
    this.process = process;
  }

  /** What would stop the sweep in a file; nothing if it does not hold the process. */
  static List<Problem> problems(Element root) {
    List<Problem> all = new ArrayList<>();
    for (Element process : root.elements("process")) {
      if (PROCESS.equals(process.attribute("id"))) {
        SweepRules rules = new SweepRules(process);
        rules.check();
        all.addAll(rules.found);
      }
    }
    return all;
  }

  private void check() {
    if (!"true".equals(process.attribute("isExecutable"))) {
      fault(process, "must stay executable, or nobody is reminded of overdue work");
    }
    List<Element> starts = process.elements("startEvent");
    if (starts.size() == 1) {
      start(starts.get(0));
    } else {
      fault(process, "must have exactly one start event, the timer, and has " + starts.size());
    }
    nothingBefore(process);
    process.elements("subProcess").forEach(this::eventSubProcess);
  }

  private void start(Element start) {
    Element timer = start.element("timerEventDefinition");
    Element cycle = timer == null ? null : timer.element("timeCycle");
    if (cycle == null || !CYCLE.equals(cycle.getText().strip())) {
      fault(start, "must stay a timer with the time cycle " + CYCLE + ", the interval that is set");
    }
    nothingBefore(start);
    List<Element> ways = flowsFrom(start);
    if (ways.size() == 1) {
      way(ways.get(0));
    } else {
      fault(start, "must lead by exactly one sequence flow to the sweep, not by " + ways.size());
    }
  }

  private List<Element> flowsFrom(Element start) {
    return process.elements("sequenceFlow").stream()
        .filter(flow -> Objects.equals(start.attribute("id"), flow.attribute("sourceRef")))
        .toList();
  }

  private void way(Element flow) {
    if (flow.element("conditionExpression") != null) {
      fault(flow, "must stay without a condition");
    }
    nothingBefore(flow);
    process.elements("serviceTask").stream()
        .filter(task -> Objects.equals(task.attribute("id"), flow.attribute("targetRef")))
        .filter(task -> SWEEP.equals(ModelProcess.camunda(task, "delegateExpression")))
        .findFirst()
        .ifPresentOrElse(
            this::sweep,
            () -> fault(flow, "must lead straight to a service task that calls " + SWEEP));
  }

  private void sweep(Element task) {
    if (has(task, "multiInstanceLoopCharacteristics") || has(task, "standardLoopCharacteristics")) {
      fault(task, "must run once, not as a multi-instance or loop");
    }
    nothingBefore(task);
    process.elements("boundaryEvent").stream()
        .filter(event -> Objects.equals(task.attribute("id"), event.attribute("attachedToRef")))
        .filter(event -> goesRound(event, "cancelActivity"))
        .forEach(event -> fault(event, "leads round the sweep: it must not interrupt it"));
  }

  private void eventSubProcess(Element part) {
    if ("true".equals(part.attribute("triggeredByEvent"))) {
      part.elements("startEvent").stream()
          .filter(event -> goesRound(event, "isInterrupting"))
          .forEach(event -> fault(event, "leads round the sweep: it must not interrupt it"));
    }
  }

  /** A condition is looked at before the sweep begins, whether it interrupts or not. */
  private static boolean goesRound(Element event, String interrupts) {
    return !"false".equals(event.attribute(interrupts)) || has(event, "conditionalEventDefinition");
  }

  /** What runs or waits before the sweep, and could fail or never end. */
  private void nothingBefore(Element element) {
    if (Stream.of("asyncBefore", "async")
        .anyMatch(name -> "true".equals(ModelProcess.camunda(element, name)))) {
      fault(element, "must not be asynchronous before: the sweep runs in the timer's own job");
    }
    if (element.getTagName().equals("startEvent")
        && "true".equals(ModelProcess.camunda(element, "asyncAfter"))) {
      fault(element, "must not be asynchronous after: the sweep runs in the timer's own job");
    }
    Element extensions = element.element("extensionElements");
    if (extensions != null && has(extensions, "executionListener")) {
      fault(element, "must have no listener, which could fail before the sweep");
    }
    if (extensions != null && has(extensions, "inputOutput")) {
      fault(element, "must have no inputs or outputs, which could fail before the sweep");
    }
  }

  private static boolean has(Element element, String child) {
    return element.elements().stream().anyMatch(one -> one.getTagName().equals(child));
  }

  private void fault(Element element, String message) {
    String label = element.attribute("name");
    String named = label == null || label.isBlank() ? "This" : "\"" + label + "\"";
    found.add(Fault.at(element, element.attribute("id"), named + " " + message));
  }
}
