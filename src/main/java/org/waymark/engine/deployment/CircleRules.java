package org.waymark.engine.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A way that leads back to itself must wait for somebody or something on it: a circle without a
 * wait goes round for ever, takes a thread and all memory, and nobody may delete it any more. The
 * same holds for a loop of very many rounds.
 */
final class CircleRules {

  private static final int MOST_ROUNDS = 1_000;

  /** Events that happen at once, or when something within an activity says so. */
  private static final Set<String> AT_ONCE =
      Set.of("errorEventDefinition", "escalationEventDefinition", "conditionalEventDefinition");

  /** Where the engine stops until something happens. A called part is asked itself. */
  private static final Set<String> WAITS =
      Set.of(
          "userTask",
          "receiveTask",
          "intermediateCatchEvent",
          "eventBasedGateway",
          "callActivity",
          "boundaryEvent");

  private CircleRules() {}

  /** What goes round without a wait in a model, by the element where it begins. */
  static List<Problem> problems(Element root) {
    List<Problem> problems = new ArrayList<>();
    root.elements("process").forEach(process -> scope(process, problems));
    return problems;
  }

  private static void scope(Element scope, List<Problem> problems) {
    Map<String, Element> nodes = new HashMap<>();
    Map<String, List<String>> ways = new HashMap<>();
    links(scope, ways);
    for (Element element : scope.elements()) {
      String id = element.attribute("id");
      if (element.attribute("attachedToRef") != null) {
        ways.computeIfAbsent(element.attribute("attachedToRef"), it -> new ArrayList<>()).add(id);
      }
      if (element.getTagName().equals("sequenceFlow")) {
        ways.computeIfAbsent(element.attribute("sourceRef"), it -> new ArrayList<>())
            .add(element.attribute("targetRef"));
      } else if (id != null) {
        nodes.put(id, element);
        rounds(element, problems);
        if (isSubProcess(element)) {
          scope(element, problems);
        }
      }
    }
    nodes.keySet().removeIf(id -> waits(nodes.get(id)));
    nodes.values().stream()
        .filter(node -> leadsBack(node.attribute("id"), nodes.keySet(), ways))
        .min((one, other) -> Integer.compare(one.getLine(), other.getLine()))
        .ifPresent(node -> problems.add(Fault.of(node, node, refusal())));
  }

  private static String refusal() {
    return "This leads back to itself without a wait: put a task, an event or a timer on the way,"
        + " or it goes round for ever";
  }

  private static boolean isSubProcess(Element element) {
    return Set.of("subProcess", "transaction", "adHocSubProcess").contains(element.getTagName());
  }

  /** From each link to where it leads, by its name. */
  private static void links(Element scope, Map<String, List<String>> ways) {
    for (Element from : scope.elements("intermediateThrowEvent")) {
      for (Element to : scope.elements("intermediateCatchEvent")) {
        String name = link(from);
        if (name != null && name.equals(link(to))) {
          ways.computeIfAbsent(from.attribute("id"), it -> new ArrayList<>())
              .add(to.attribute("id"));
        }
      }
    }
  }

  private static String link(Element event) {
    Element link = event.element("linkEventDefinition");
    return link == null ? null : link.attribute("name");
  }

  /** Whether an event is one for which something must happen that has not happened yet. */
  private static boolean isStillToCome(Element event) {
    Element timer = event.element("timerEventDefinition");
    boolean past = timer != null && timer.element("timeDate") != null;
    return !past
        && link(event) == null
        && event.elements().stream().noneMatch(one -> AT_ONCE.contains(one.getTagName()));
  }

  private static boolean waits(Element element) {
    return (WAITS.contains(element.getTagName()) && isStillToCome(element))
        || (isSubProcess(element) && element.elements().stream().anyMatch(CircleRules::waits));
  }

  private static boolean leadsBack(
      String start, Set<String> nodes, Map<String, List<String>> ways) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(ways.getOrDefault(start, List.of()));
    while (!next.isEmpty()) {
      String at = next.pop();
      if (at.equals(start)) {
        return true;
      }
      if (nodes.contains(at) && seen.add(at)) {
        next.addAll(ways.getOrDefault(at, List.of()));
      }
    }
    return false;
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
  }
}
