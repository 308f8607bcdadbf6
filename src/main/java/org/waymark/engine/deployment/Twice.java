package org.waymark.engine.deployment;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What an element has once: the engine's reader takes a second one for a broken file. */
final class Twice {

  private static final Set<String> ONCE =
      Set.of(
          "extensionElements",
          "properties",
          "inputOutput",
          "multiInstanceLoopCharacteristics",
          "standardLoopCharacteristics",
          "loopCardinality",
          "completionCondition",
          "conditionExpression",
          "condition",
          "timeDate",
          "timeCycle",
          "timeDuration",
          "failedJobRetryTimeCycle",
          "documentation",
          "timerEventDefinition",
          "messageEventDefinition",
          "signalEventDefinition",
          "errorEventDefinition",
          "escalationEventDefinition",
          "conditionalEventDefinition",
          "decisionTable",
          "literalExpression");

  private Twice() {}

  /** What the element has more than once, each in words. */
  static List<String> problems(Element element) {
    return ONCE.stream()
        .filter(name -> element.elements(name).size() > 1)
        .sorted()
        .map(name -> "It has <" + name + "> more than once: keep one")
        .toList();
  }
}
