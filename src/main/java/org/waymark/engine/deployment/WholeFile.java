package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What a model must have before anything else in it can be looked at: every further rule finds its
 * way by these.
 */
final class WholeFile {

  private static final Set<String> DRAWN =
      Set.of(
          "userTask",
          "serviceTask",
          "businessRuleTask",
          "task",
          "subProcess",
          "startEvent",
          "endEvent",
          "boundaryEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "exclusiveGateway",
          "parallelGateway",
          "inclusiveGateway",
          "eventBasedGateway");

  private WholeFile() {}

  /** What is missing, by the label of the element; nothing where the model is whole. */
  static List<Problem> problems(Element root) {
    List<Problem> problems = new ArrayList<>();
    FileIds ids = new FileIds(root);
    Owned.each(
        root,
        (element, owner) ->
            Stream.of(missing(element), ids.problems(element), Twice.problems(element))
                .flatMap(List::stream)
                .forEach(it -> problems.add(Fault.of(element, named(element, owner), it))));
    return problems;
  }

  // A process or flow without an id has its label on itself all the same.
  private static Element named(Element element, Element owner) {
    return element.attribute("name") != null && !isCamunda(element) ? element : owner;
  }

  private static boolean isCamunda(Element element) {
    return BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri().equals(element.getUri());
  }

  private static List<String> missing(Element element) {
    List<String> missing = new ArrayList<>();
    switch (element.getTagName()) {
      case "process" ->
          require(element, "id", "A process has an id, by which it is started and called", missing);
      case "sequenceFlow" -> {
        require(element, "id", "A flow has an id", missing);
        require(element, "sourceRef", "A flow begins at an element (sourceRef)", missing);
        require(element, "targetRef", "A flow leads to an element (targetRef)", missing);
      }
      case "callActivity" ->
          require(
              element,
              "calledElement",
              "A call names the model that it calls (calledElement)",
              missing);
      case "property" -> {
        if (isCamunda(element)) {
          require(element, "name", "An extension property has a name", missing);
        }
      }
      default -> {
        if (DRAWN.contains(element.getTagName())) {
          require(element, "id", "What is drawn has an id", missing);
        }
      }
    }
    return missing;
  }

  private static void require(
      Element element, String attribute, String words, List<String> missing) {
    String value = element.attribute(attribute);
    if (value == null || value.isBlank()) {
      missing.add(words);
    }
  }
}
