package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** One process of a model file, with all its elements and the parts that it calls. */
record ModelProcess(String id, List<Element> elements, List<Call> calls) {

  static ModelProcess of(Element process) {
    List<Element> elements = new ArrayList<>();
    collect(process, elements);
    String id = process.attribute("id");
    List<Call> calls =
        elements.stream()
            .filter(element -> element.getTagName().equals("callActivity"))
            .map(element -> new Call(id, element))
            .toList();
    return new ModelProcess(id, elements, calls);
  }

  private static void collect(Element element, List<Element> to) {
    to.add(element);
    element.elements().forEach(child -> collect(child, to));
  }

  /** The process itself, as it stands in the file. */
  Element element() {
    return elements.get(0);
  }

  static String camunda(Element element, String name) {
    return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name);
  }

  /** A part that is called, and what is passed on to it and handed back. */
  record Call(String caller, Element element) {

    /**
     * A variable that crosses a call.
     *
     * @param source its name on the other side, or null where an expression is worked out
     */
    record Crossing(String source) {}

    String id() {
      return element.attribute("id");
    }

    String called() {
      return element.attribute("calledElement");
    }

    Optional<Crossing> passesOn(String name) {
      return crossing("in", name);
    }

    Optional<Crossing> handsBack(String name) {
      return crossing("out", name);
    }

    /** The names by which the part gets what is passed on. */
    List<String> on() {
      return targets("in");
    }

    /** The names by which the caller gets what is handed back. */
    List<String> back() {
      return targets("out");
    }

    private Optional<Crossing> crossing(String direction, String name) {
      return crossings(direction)
          .filter(one -> name.equals(one.attribute("target")))
          .map(one -> new Crossing(one.attribute("source")))
          .findFirst();
    }

    private List<String> targets(String direction) {
      return crossings(direction)
          .map(one -> one.attribute("target"))
          .filter(target -> target != null)
          .toList();
    }

    private Stream<Element> crossings(String direction) {
      Element extensions = element.element("extensionElements");
      return extensions == null
          ? Stream.empty()
          : extensions.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, direction).stream();
    }
  }
}
