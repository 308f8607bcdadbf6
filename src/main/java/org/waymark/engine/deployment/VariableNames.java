package org.waymark.engine.deployment;

import static org.waymark.engine.deployment.ModelProcess.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.expressions.TakenNames;

/**
 * The variables that an element sets by name. A variable that is called like a task type, or like
 * something that the engine itself offers, could be taken for it.
 */
final class VariableNames {

  /** Attributes of Camunda's that name a variable to be set. */
  private static final List<String> ATTRIBUTES =
      List.of(
          "resultVariable",
          "elementVariable",
          "initiator",
          "errorCodeVariable",
          "errorMessageVariable",
          "escalationCodeVariable");

  private static final Set<String> OF_LOOPS =
      Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

  private VariableNames() {}

  /** What an element sets; what a called part hands back is left to the call. */
  static List<String> setBy(Element element) {
    Stream<String> named =
        switch (element.getTagName()) {
          case "inputParameter", "outputParameter", "inputDataItem" ->
              Stream.of(element.attribute("name"));
          case "multiInstanceLoopCharacteristics" ->
              Stream.concat(OF_LOOPS.stream(), attributes(element));
          default -> attributes(element);
        };
    return named.filter(Objects::nonNull).toList();
  }

  private static Stream<String> attributes(Element element) {
    return ATTRIBUTES.stream().map(name -> camunda(element, name));
  }

  /** Names that no variable may have, of those that an element sets, in words. */
  static List<String> problems(Element element, Set<String> beans) {
    List<String> names = new ArrayList<>(setBy(element));
    if (Set.of("in", "out").contains(element.getTagName())) {
      names.add(element.attribute("target"));
    }
    return taken(names.stream(), beans);
  }

  /** As {@link #problems}, for a part of a decision table. */
  static List<String> ofTable(Element element, Set<String> beans) {
    Stream<String> named =
        switch (element.getTagName()) {
          case "output", "variable", "informationItem" ->
              Stream.ofNullable(element.attribute("name"));
          case "input" ->
              Stream.ofNullable(element.attributeNS(DecisionRules.CAMUNDA, "inputVariable"));
          default -> Stream.empty();
        };
    return taken(named, beans);
  }

  private static List<String> taken(Stream<String> names, Set<String> beans) {
    return names.filter(name -> isTaken(name, beans)).map(VariableNames::taken).toList();
  }

  static boolean isTaken(String name, Set<String> beans) {
    return name != null && (beans.contains(name) || TakenNames.OF_THE_ENGINE.contains(name));
  }

  static String taken(String name) {
    return "No variable is called " + name + ": that is the name of a task type or of the engine's";
  }
}
