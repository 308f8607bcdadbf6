package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A way that leads back to itself must wait for somebody or something on it, whether it leads
 * through a part of its own, a called model or a signal: a circle without a wait goes round for
 * ever, takes a thread and all memory, and nobody may delete it any more. The same holds for a loop
 * of very many rounds.
 */
final class CircleRules {

  private static final int MOST_ROUNDS = 1_000;

  private static final String ENDLESS =
      "leads back to itself without a wait: put a task, an event or a timer on the way, or it goes"
          + " round for ever";

  private final WaysWithoutWait ways;

  /**
   * @param processes all models in force, those at hand among them
   */
  CircleRules(ProcessesInForce processes) {
    this.ways = new WaysWithoutWait(processes);
  }

  /** What goes round without a wait in a model, by the element where it begins. */
  List<Problem> problems(Element root) {
    return problems(root, List.of());
  }

  /** As {@link #problems(Element)}, without some of its processes. */
  List<Problem> problems(Element root, List<Element> without) {
    List<Problem> problems = new ArrayList<>();
    for (Element process : root.elements("process")) {
      if (!without.contains(process)) {
        scope(process, process.attribute("id"), "This " + ENDLESS, problems);
        rounds(process, problems);
      }
    }
    return problems;
  }

  /**
   * What goes round in other models, now that they call or signal what is at hand.
   *
   * @param before the rules as they were without it
   */
  List<Problem> ofOthers(CircleRules before, ProcessesInForce processes) {
    List<Problem> problems = new ArrayList<>();
    processes
        .files()
        .forEach(
            (id, file) -> {
              if (!processes.isFresh(id)) {
                List<Problem> now = new ArrayList<>();
                List<Problem> then = new ArrayList<>();
                Element process = processes.find(id).orElseThrow().element();
                scope(process, id, "With this deployment, this part of " + id + " " + ENDLESS, now);
                before.scope(process, id, "", then);
                Set<String> known = Set.copyOf(elements(then));
                now.removeIf(it -> known.contains(it.getMainElementId()));
                problems.addAll(now);
              }
            });
    return problems;
  }

  private static List<String> elements(List<Problem> problems) {
    return problems.stream().map(Problem::getMainElementId).toList();
  }

  private void scope(Element scope, String process, String words, List<Problem> problems) {
    for (Element element : scope.elements()) {
      if (DrawnWays.isSubProcess(element)) {
        scope(element, process, words, problems);
      }
    }
    scope.elements().stream()
        .filter(element -> element.attribute("id") != null)
        .filter(element -> ways.leadBack(process, element.attribute("id")))
        .min(Comparator.comparing(CircleRules::isPlain).thenComparing(Element::getLine))
        .ifPresent(element -> problems.add(Fault.of(element, element, words)));
  }

  // Where a call or a signal leads back, it is what has to be changed.
  private static boolean isPlain(Element element) {
    return !element.getTagName().equals("callActivity")
        && element.element("signalEventDefinition") == null;
  }

  private static void rounds(Element element, List<Problem> problems) {
    Element loop = element.element("multiInstanceLoopCharacteristics");
    Element rounds = loop == null ? null : loop.element("loopCardinality");
    String number = rounds == null ? "" : rounds.getText().strip();
    if (number.matches("\\d+") && (number.length() > 4 || Integer.parseInt(number) > MOST_ROUNDS)) {
      problems.add(
          Fault.of(
              element, element, "This is repeated " + number + " times; at most " + MOST_ROUNDS));
    }
    element.elements().forEach(child -> rounds(child, problems));
  }
}
