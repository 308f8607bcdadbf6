package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.expressions.ExactTexts;
import org.waymark.escalation.Sweeps;

/**
 * Nobody stops the sweep by a model: whoever deploys {@code escalate-overdue-work} may name and
 * document it, but the timer starts the sweep, the end follows it, and there is nothing else. What
 * came after the sweep would run in its transaction: if it failed or never ended, so would the
 * sweep.
 */
final class SweepRules {

  private static final String SWEEP = "${escalateOverdueWork}";

  private static final Set<String> DRAWN =
      Set.of("startEvent", "serviceTask", "sequenceFlow", "endEvent");
  private static final Set<String> BESIDE =
      Set.of("documentation", "extensionElements", "textAnnotation", "association", "group");

  private final Element process;
  private final List<Problem> found = new ArrayList<>();

  private SweepRules(Element process) {
    this.process = process;
  }

  /** What would stop the sweep in a file; nothing if it does not hold the process. */
  static List<Problem> problems(Element root) {
    List<Problem> all = new ArrayList<>();
    for (Element process : root.elements("process")) {
      if (Sweeps.PROCESS.equals(process.attribute("id"))) {
        SweepRules rules = new SweepRules(process);
        rules.check();
        all.addAll(rules.found);
      } else {
        Owned.each(process, (element, owner) -> second(element, owner, all));
      }
    }
    return all;
  }

  /** A second sweep would run beside the first, and nobody watches it. */
  private static void second(Element element, Element owner, List<Problem> found) {
    boolean sweeps =
        SWEEP.equals(ModelProcess.camunda(element, "delegateExpression"))
            || Sweeps.PROCESS.equals(element.attribute("calledElement"));
    if (sweeps) {
      found.add(
          Fault.of(
              element,
              owner,
              "Only "
                  + Sweeps.PROCESS
                  + " sweeps overdue work: deploy your change of it under that id"));
    }
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
    nothingOfItsOwn(process);
    process.elements().forEach(this::nothingElse);
  }

  private void nothingElse(Element element) {
    String tag = element.getTagName();
    if (!DRAWN.contains(tag) && !BESIDE.contains(tag)) {
      fault(
          element,
          "must go: there is only the timer, the sweep and the end, because what else happens"
              + " would run with the sweep and could stop it. Draw it in a process of its own");
    }
  }

  private void start(Element start) {
    Element timer = start.element("timerEventDefinition");
    Element cycle = timer == null ? null : timer.element("timeCycle");
    if (cycle == null || !ExactTexts.INTERVAL.equals(cycle.getText().strip())) {
      fault(
          start,
          "must stay a timer with the time cycle "
              + ExactTexts.INTERVAL
              + ", the interval that is set");
    }
    nothingOfItsOwn(start);
    wayFrom(start, "the sweep").ifPresent(this::toTheSweep);
  }

  /** The one flow from an element, without a condition. */
  private Optional<Element> wayFrom(Element element, String to) {
    List<Element> ways =
        process.elements("sequenceFlow").stream()
            .filter(flow -> Objects.equals(element.attribute("id"), flow.attribute("sourceRef")))
            .toList();
    if (ways.size() != 1) {
      fault(element, "must lead by exactly one sequence flow to " + to + ", not by " + ways.size());
      return Optional.empty();
    }
    Element flow = ways.get(0);
    if (flow.element("conditionExpression") != null) {
      fault(flow, "must stay without a condition");
    }
    nothingOfItsOwn(flow);
    return Optional.of(flow);
  }

  private void toTheSweep(Element flow) {
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
    nothingOfItsOwn(task);
    wayFrom(task, "the end").ifPresent(this::toTheEnd);
  }

  private void toTheEnd(Element flow) {
    process.elements("endEvent").stream()
        .filter(end -> Objects.equals(end.attribute("id"), flow.attribute("targetRef")))
        .filter(end -> end.elements().stream().noneMatch(SweepRules::isDefinition))
        .findFirst()
        .ifPresentOrElse(
            this::nothingOfItsOwn,
            () -> fault(flow, "must lead straight to an end event that throws nothing"));
  }

  private static boolean isDefinition(Element element) {
    return element.getTagName().endsWith("EventDefinition")
        || element.getTagName().endsWith("EventDefinitionRef");
  }

  /** What would run, wait or wake later with the sweep, and could fail or never end. */
  private void nothingOfItsOwn(Element element) {
    if (Stream.of("asyncBefore", "asyncAfter", "async")
        .anyMatch(name -> "true".equals(ModelProcess.camunda(element, name)))) {
      fault(element, "must not be asynchronous: the sweep runs in the timer's own job");
    }
    if (ModelProcess.camunda(element, "jobPriority") != null) {
      fault(element, "must have no job priority of its own");
    }
    Element extensions = element.element("extensionElements");
    if (extensions != null && has(extensions, "executionListener")) {
      fault(element, "must have no listener, which could fail with the sweep");
    }
    if (extensions != null && has(extensions, "failedJobRetryTimeCycle")) {
      fault(element, "must have no retries of its own");
    }
    if (extensions != null && has(extensions, "inputOutput")) {
      fault(element, "must have no inputs or outputs, which could fail with the sweep");
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
