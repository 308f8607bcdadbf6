package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What was drawn and not yet filled in: a timer without a time, a task without work, an event that
 * waits for nothing. Modeler draws all of these without a word.
 */
final class Unfinished {

  private Unfinished() {}

  /** What is still to be filled in, by the label of the element. */
  static List<Problem> problems(Element root) {
    List<Problem> problems = new ArrayList<>();
    Owned.each(
        root,
        (element, owner) -> {
          String said = isCamunda(element) ? extension(element) : drawn(element);
          if (said != null) {
            problems.add(Fault.of(element, owner, said));
          }
        });
    if (root.elements("process").stream().noneMatch(it -> is(it, "isExecutable"))) {
      problems.add(
          new Fault(
              "No process of this file is executable, so it would do nothing: tick Executable"));
    }
    return problems;
  }

  private static boolean isCamunda(Element element) {
    return BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri().equals(element.getUri());
  }

  private static boolean is(Element element, String attribute) {
    return "true".equals(element.attribute(attribute));
  }

  private static String drawn(Element element) {
    return switch (element.getTagName()) {
      case "process" ->
          is(element, "isExecutable") && hasNo(element, "startEvent")
              ? "The process has no start event"
              : null;
      case "receiveTask" -> unnamed(element, "messageRef", "message");
      case "subProcess", "transaction" ->
          hasNo(element, "startEvent") ? "The sub-process has no start event" : null;
      case "timerEventDefinition" ->
          hasNo(element, "timeDate", "timeCycle", "timeDuration")
              ? "The timer says no time: give it a duration, a date or a cycle"
              : null;
      case "messageEventDefinition" -> unnamed(element, "messageRef", "message");
      case "signalEventDefinition" -> unnamed(element, "signalRef", "signal");
      case "multiInstanceLoopCharacteristics" ->
          hasNo(element, "loopCardinality", "loopDataInputRef") && isUnset(element, "collection")
              ? "It says neither how often it is done nor for whom (collection)"
              : null;
      case "serviceTask", "sendTask" ->
          isUnset(element, "delegateExpression", "class", "expression", "type")
              ? "The task does nothing yet: choose its task type, as a template in Modeler"
              : null;
      case "businessRuleTask" ->
          isUnset(element, "decisionRef", "delegateExpression", "class", "expression", "type")
              ? "The task asks no table yet: choose its decision"
              : null;
      case "boundaryEvent" ->
          element.attribute("attachedToRef") == null
              ? "The event stands on the edge of nothing: put it on a task"
              : unwaited(element);
      case "intermediateCatchEvent" -> unwaited(element);
      default -> null;
    };
  }

  private static String extension(Element element) {
    return switch (element.getTagName()) {
      case "inputParameter", "outputParameter" ->
          element.attribute("name") == null ? "What is passed in or out has no name" : null;
      case "property" -> emptied(element);
      case "in", "out" -> {
        boolean whole =
            element.attribute("businessKey") != null || element.attribute("variables") != null;
        boolean from =
            element.attribute("source") != null || element.attribute("sourceExpression") != null;
        yield whole || from && element.attribute("target") != null
            ? null
            : "What is passed on needs both names, here (source) and there (target)";
      }
      default -> null;
    };
  }

  // Modeler leaves it so when a field is cleared.
  private static String emptied(Element property) {
    String name = property.attribute("name", "");
    boolean isOurs = name.startsWith("waymark.");
    return isOurs && property.attribute("value", "").isBlank()
        ? name + " is empty: fill it in, or take it out"
        : null;
  }

  private static boolean hasNo(Element element, String... children) {
    return Stream.of(children).allMatch(child -> element.elements(child).isEmpty());
  }

  private static boolean isUnset(Element element, String... attributes) {
    return Stream.of(attributes)
        .allMatch(it -> element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, it) == null);
  }

  private static String unnamed(Element definition, String reference, String kind) {
    return definition.attribute(reference) == null
        ? "It names no " + kind + ": choose or add one"
        : null;
  }

  private static String unwaited(Element event) {
    return event.elements().stream().noneMatch(it -> it.getTagName().endsWith("EventDefinition"))
        ? "The event waits for nothing: make it a timer, a message or another kind"
        : null;
  }
}
