package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What all models in force draw: their elements, and the ways between them. */
final class DrawnWays {

  /** Events that happen at once, or when something within an activity says so. */
  private static final Set<String> AT_ONCE =
      Set.of("errorEventDefinition", "escalationEventDefinition", "conditionalEventDefinition");

  /** An element of a process, whose id is its own within it. */
  record Place(String process, String id) {}

  private final Map<Place, Element> elements = new HashMap<>();
  private final Map<Place, Element> scopes = new HashMap<>();
  private final Map<Place, List<Place>> flows = new HashMap<>();
  private final Set<Place> choosing = new HashSet<>();
  private final Map<Place, List<Place>> boundaries = new HashMap<>();
  private final Map<String, Set<Place>> caught = new HashMap<>();
  private final Map<Place, String> thrown = new HashMap<>();

  DrawnWays(ProcessesInForce processes) {
    processes
        .files()
        .forEach(
            (id, file) -> {
              Element process = processes.find(id).orElseThrow().element();
              scopes.put(new Place(id, id), process);
              read(process, id, signals(file));
            });
  }

  Map<Place, Element> elements() {
    return elements;
  }

  /** The processes and the parts within them, each by its own place. */
  Map<Place, Element> scopes() {
    return scopes;
  }

  boolean chooses(Place place) {
    return choosing.contains(place);
  }

  List<Place> boundariesOf(Place place) {
    return boundaries.getOrDefault(place, List.of());
  }

  /** The events that catch the signal which a place throws. */
  Set<Place> hearing(Place place) {
    return caught.getOrDefault(thrown.getOrDefault(place, ""), Set.of());
  }

  List<Place> waysFrom(Place place) {
    return flows.getOrDefault(place, List.of()).stream().filter(elements::containsKey).toList();
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
  static Collection<Place> starts(Element scope, String process) {
    Set<Place> starts = new LinkedHashSet<>();
    for (Element start : scope.elements("startEvent")) {
      if (start.elements().stream().noneMatch(it -> it.getTagName().endsWith("Definition"))) {
        starts.add(new Place(process, start.attribute("id")));
      }
    }
    return starts;
  }

  /** Whether an event is one for which something must happen that has not happened yet. */
  static boolean isStillToCome(Element event) {
    Element timer = event.element("timerEventDefinition");
    boolean past = timer != null && timer.element("timeDate") != null;
    return !past
        && link(event) == null
        && event.elements().stream().noneMatch(one -> AT_ONCE.contains(one.getTagName()));
  }
}
