package org.waymark.engine.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * How far a case gets, through all models in force, before it waits for anybody or anything.
 *
 * <p>A part of a model, and a model that is called, is passed only where a way through it waits
 * nowhere: one wait on one branch is none on the others.
 */
final class WaysWithoutWait {

  /** Events that happen at once, or when something within an activity says so. */
  private static final Set<String> AT_ONCE =
      Set.of("errorEventDefinition", "escalationEventDefinition", "conditionalEventDefinition");

  private static final Set<String> WAITS =
      Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway");

  /** Our own code, which may end in an error that the model catches. */
  private static final Set<String> MAY_FAIL = Set.of("serviceTask", "sendTask", "businessRuleTask");

  private static final Set<String> CHOOSING =
      Set.of("exclusiveGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway");

  private static final String CALL = "callActivity";

  /** An element of a process, whose id is its own within it. */
  private record Place(String process, String id) {}

  /** What happens in one step: a case comes to a place, or leaves it. */
  private record Step(Place place, boolean leaves) {}

  private final Map<Place, Element> elements = new HashMap<>();
  private final Map<Place, Element> scopes = new HashMap<>();
  private final Map<Place, List<Place>> flows = new HashMap<>();
  private final Set<Place> choosing = new HashSet<>();
  private final Map<Place, List<Place>> boundaries = new HashMap<>();
  private final Map<String, Set<Place>> caught = new HashMap<>();
  private final Map<Place, String> thrown = new HashMap<>();
  private final Set<Place> passed = new HashSet<>();
  private final Set<Place> failing = new HashSet<>();
  private final Map<Step, Set<Step>> next = new HashMap<>();

  WaysWithoutWait(ProcessesInForce processes) {
    processes
        .files()
        .forEach(
            (id, file) -> {
              Element process = processes.find(id).orElseThrow().element();
              scopes.put(new Place(id, id), process);
              read(process, id, signals(file));
            });
    // What is passed depends on what is passed within it: a ring of calls passes nothing.
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<Place, Element> scope : scopes.entrySet()) {
        String process = scope.getKey().process();
        Collection<Place> starts = starts(scope.getValue(), process);
        changed |= passes(starts) && passed.add(scope.getKey());
        changed |= fails(starts) && failing.add(scope.getKey());
      }
    }
    elements.keySet().forEach(this::connect);
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

  static boolean isSubProcess(Element element) {
    return Set.of("subProcess", "transaction", "adHocSubProcess").contains(element.getTagName());
  }

  private static Map<String, String> signals(Element file) {
    Map<String, String> names = new HashMap<>();
    file.elements("signal").forEach(it -> names.put(it.attribute("id"), it.attribute("name")));
    return names;
  }

  private void read(Element scope, String process, Map<String, String> signals) {
    for (Element element : scope.elements()) {
      String id = element.attribute("id");
      if (id == null) {
        continue;
      }
      Place place = new Place(process, id);
      if (element.getTagName().equals("sequenceFlow")) {
        flow(element, process);
        continue;
      }
      elements.put(place, element);
      if (element.attribute("attachedToRef") != null) {
        add(boundaries, new Place(process, element.attribute("attachedToRef")), place);
      }
      signal(element, place, signals);
      links(scope, element, place);
      if (isSubProcess(element)) {
        scopes.put(place, element);
        read(element, process, signals);
      }
    }
  }

  private void flow(Element flow, String process) {
    Place from = new Place(process, flow.attribute("sourceRef"));
    add(flows, from, new Place(process, flow.attribute("targetRef")));
    if (flow.element("conditionExpression") != null) {
      choosing.add(from);
    }
  }

  private void signal(Element element, Place place, Map<String, String> signals) {
    Element definition = element.element("signalEventDefinition");
    String name = definition == null ? null : signals.get(definition.attribute("signalRef"));
    if (name == null) {
      return;
    }
    if (Set.of("intermediateThrowEvent", "endEvent").contains(element.getTagName())) {
      thrown.put(place, name);
    } else {
      caught.computeIfAbsent(name, it -> new HashSet<>()).add(place);
    }
  }

  private void links(Element scope, Element from, Place place) {
    String name = link(from);
    if (name == null || !from.getTagName().equals("intermediateThrowEvent")) {
      return;
    }
    scope.elements("intermediateCatchEvent").stream()
        .filter(to -> name.equals(link(to)))
        .forEach(to -> add(flows, place, new Place(place.process(), to.attribute("id"))));
  }

  private static void add(Map<Place, List<Place>> ways, Place from, Place to) {
    ways.computeIfAbsent(from, it -> new ArrayList<>()).add(to);
  }

  private static String link(Element event) {
    Element link = event.element("linkEventDefinition");
    return link == null ? null : link.attribute("name");
  }

  /** Where a case begins that comes into a part or a called model. */
  private static Collection<Place> starts(Element scope, String process) {
    Set<Place> starts = new LinkedHashSet<>();
    for (Element start : scope.elements("startEvent")) {
      if (start.elements().stream().noneMatch(it -> it.getTagName().endsWith("Definition"))) {
        starts.add(new Place(process, start.attribute("id")));
      }
    }
    return starts;
  }

  /** Whether an event is one for which something must happen that has not happened yet. */
  private static boolean isStillToCome(Element event) {
    Element timer = event.element("timerEventDefinition");
    boolean past = timer != null && timer.element("timeDate") != null;
    return !past
        && link(event) == null
        && event.elements().stream().noneMatch(one -> AT_ONCE.contains(one.getTagName()));
  }

  /** The part that a case is in while it is at this place, or null. */
  private Place inner(Place place) {
    Element element = elements.get(place);
    if (element.getTagName().equals(CALL)) {
      String called = element.attribute("calledElement");
      return new Place(called, called);
    }
    return isSubProcess(element) ? place : null;
  }

  private boolean isLeft(Place place) {
    Element element = elements.get(place);
    Place inner = inner(place);
    return inner == null
        ? !(WAITS.contains(element.getTagName()) && isStillToCome(element))
        : passed.contains(inner);
  }

  private boolean isFailing(Place place) {
    Element element = elements.get(place);
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
        : boundaries.getOrDefault(place, List.of()).stream()
            .filter(boundary -> !isStillToCome(elements.get(boundary)))
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
    Element element = elements.get(place);
    if (!isLeft(place) || endsInAnError(element)) {
      return false;
    }
    List<Place> ways = waysFrom(place);
    if (ways.isEmpty()) {
      return true;
    }
    return choosing.contains(place) || CHOOSING.contains(element.getTagName())
        ? ways.stream().anyMatch(through::contains)
        : ways.stream().allMatch(through::contains);
  }

  private boolean fails(Collection<Place> starts) {
    return reached(starts).stream().anyMatch(this::isFailing);
  }

  private List<Place> waysFrom(Place place) {
    return flows.getOrDefault(place, List.of()).stream().filter(elements::containsKey).toList();
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
          open.addAll(waysFrom(place));
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
    waysFrom(place).forEach(to -> step(leaves, new Step(to, false)));
    caughtAtOnce(place).forEach(boundary -> step(comes, new Step(boundary, true)));
    Place inner = inner(place);
    if (inner != null && scopes.containsKey(inner)) {
      starts(scopes.get(inner), inner.process())
          .forEach(start -> step(comes, new Step(start, false)));
    }
    caught
        .getOrDefault(thrown.getOrDefault(place, ""), Set.of())
        .forEach(told -> step(comes, new Step(told, true)));
  }

  private void step(Step from, Step to) {
    next.computeIfAbsent(from, it -> new HashSet<>()).add(to);
  }
}
