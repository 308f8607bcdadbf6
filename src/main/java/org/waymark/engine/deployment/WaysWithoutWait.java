package org.waymark.engine.deployment;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.deployment.DrawnWays.Place;

/**
 * How far a case gets, through all models in force, before it waits for anybody or anything.
 *
 * <p>A part of a model, and a model that is called, is passed only where a way through it waits
 * nowhere: one wait on one branch is none on the others.
 */
final class WaysWithoutWait {

  private static final Set<String> WAITS =
      Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway");

  /** Our own code, which may end in an error that the model catches. */
  private static final Set<String> MAY_FAIL = Set.of("serviceTask", "sendTask", "businessRuleTask");

  private static final Set<String> CHOOSING =
      Set.of("exclusiveGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway");

  private static final String CALL = "callActivity";

  /** What happens in one step: a case comes to a place, or leaves it. */
  private record Step(Place place, boolean leaves) {}

  private final DrawnWays drawn;
  private final Set<Place> passed = new HashSet<>();
  private final Set<Place> failing = new HashSet<>();
  private final Map<Step, Set<Step>> next = new HashMap<>();

  WaysWithoutWait(ProcessesInForce processes) {
    drawn = new DrawnWays(processes);
    // What is passed depends on what is passed within it: a ring of calls passes nothing.
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<Place, Element> scope : drawn.scopes().entrySet()) {
        String process = scope.getKey().process();
        Collection<Place> starts = DrawnWays.starts(scope.getValue(), process);
        changed |= passes(starts) && passed.add(scope.getKey());
        changed |= fails(starts) && failing.add(scope.getKey());
      }
    }
    drawn.elements().keySet().forEach(this::connect);
  }

  /** Whether a case that comes to the element comes to it again without a wait. */
  boolean leadBack(String process, String id) {
    Step start = new Step(new Place(process, id), false);
    Set<Step> seen = new HashSet<>();
    Deque<Step> open = new ArrayDeque<>(next.getOrDefault(start, Set.of()));
    while (!open.isEmpty()) {
      Step at = open.pop();
      if (at.equals(start)) {
        return true;
      }
      if (seen.add(at)) {
        open.addAll(next.getOrDefault(at, Set.of()));
      }
    }
    return false;
  }

  /** The part that a case is in while it is at this place, or null. */
  private Place inner(Place place) {
    Element element = drawn.elements().get(place);
    if (element.getTagName().equals(CALL)) {
      String called = element.attribute("calledElement");
      return new Place(called, called);
    }
    return DrawnWays.isSubProcess(element) ? place : null;
  }

  private boolean isLeft(Place place) {
    Element element = drawn.elements().get(place);
    Place inner = inner(place);
    return inner == null
        ? !(WAITS.contains(element.getTagName()) && DrawnWays.isStillToCome(element))
        : passed.contains(inner);
  }

  private boolean isFailing(Place place) {
    Element element = drawn.elements().get(place);
    Place inner = inner(place);
    return inner == null
        ? MAY_FAIL.contains(element.getTagName())
            || element.element("errorEventDefinition") != null
            || element.element("escalationEventDefinition") != null
        : failing.contains(inner);
  }

  private static boolean endsInAnError(Element element) {
    return element.getTagName().equals("endEvent")
        && element.element("errorEventDefinition") != null;
  }

  /** The catching events to which a place leads at once. */
  private List<Place> caughtAtOnce(Place place) {
    boolean happens = inner(place) == null ? isLeft(place) : isFailing(place);
    return !happens
        ? List.of()
        : drawn.boundariesOf(place).stream()
            .filter(boundary -> !DrawnWays.isStillToCome(drawn.elements().get(boundary)))
            .toList();
  }

  /** Whether a case comes from one of the places to the end of their scope. */
  private boolean passes(Collection<Place> starts) {
    Set<Place> through = new HashSet<>();
    Set<Place> reached = reached(starts);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Place place : reached) {
        changed |= !through.contains(place) && passes(place, through) && through.add(place);
      }
    }
    return starts.stream().anyMatch(through::contains);
  }

  private boolean passes(Place place, Set<Place> through) {
    if (caughtAtOnce(place).stream().anyMatch(through::contains)) {
      return true;
    }
    Element element = drawn.elements().get(place);
    if (!isLeft(place) || endsInAnError(element)) {
      return false;
    }
    List<Place> ways = drawn.waysFrom(place);
    if (ways.isEmpty()) {
      return true;
    }
    return drawn.chooses(place) || CHOOSING.contains(element.getTagName())
        ? ways.stream().anyMatch(through::contains)
        : ways.stream().allMatch(through::contains);
  }

  private boolean fails(Collection<Place> starts) {
    return reached(starts).stream().anyMatch(this::isFailing);
  }

  /** All places of a scope to which a case comes without a wait. */
  private Set<Place> reached(Collection<Place> starts) {
    Set<Place> reached = new LinkedHashSet<>();
    Deque<Place> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      Place place = open.pop();
      if (reached.add(place)) {
        open.addAll(caughtAtOnce(place));
        if (isLeft(place)) {
          open.addAll(drawn.waysFrom(place));
        }
      }
    }
    return reached;
  }

  private void connect(Place place) {
    Step comes = new Step(place, false);
    Step leaves = new Step(place, true);
    if (isLeft(place)) {
      step(comes, leaves);
    }
    drawn.waysFrom(place).forEach(to -> step(leaves, new Step(to, false)));
    caughtAtOnce(place).forEach(boundary -> step(comes, new Step(boundary, true)));
    Place inner = inner(place);
    if (inner != null && drawn.scopes().containsKey(inner)) {
      DrawnWays.starts(drawn.scopes().get(inner), inner.process())
          .forEach(start -> step(comes, new Step(start, false)));
    }
    drawn.hearing(place).forEach(told -> step(comes, new Step(told, true)));
  }

  private void step(Step from, Step to) {
    next.computeIfAbsent(from, it -> new HashSet<>()).add(to);
  }
}
