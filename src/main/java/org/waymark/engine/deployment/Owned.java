package org.waymark.engine.deployment;

import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Walks over a model, each element with the one that a person would look for in the drawing. */
final class Owned {

  /** What an element is made of: Modeler gives ids to these too, but nobody sees them. */
  private static final Set<String> PARTS =
      Set.of(
          "cancelEventDefinition",
          "compensateEventDefinition",
          "conditionalEventDefinition",
          "errorEventDefinition",
          "escalationEventDefinition",
          "linkEventDefinition",
          "messageEventDefinition",
          "signalEventDefinition",
          "terminateEventDefinition",
          "timerEventDefinition",
          "multiInstanceLoopCharacteristics",
          "standardLoopCharacteristics",
          "conditionExpression",
          "condition",
          "loopCardinality",
          "completionCondition",
          "timeCycle",
          "timeDate",
          "timeDuration",
          "documentation",
          "taskListener",
          "executionListener",
          "in",
          "out",
          "property",
          "extensionElements");

  private Owned() {}

  /** Visits every element, with itself or the nearest around it that is drawn as its owner. */
  static void each(Element root, BiConsumer<Element, Element> visit) {
    each(root, root, visit);
  }

  private static void each(Element element, Element around, BiConsumer<Element, Element> visit) {
    boolean isPart = element.attribute("id") == null || PARTS.contains(element.getTagName());
    Element owner = isPart ? around : element;
    visit.accept(element, owner);
    element.elements().forEach(child -> each(child, owner, visit));
  }
}
