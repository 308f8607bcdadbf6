package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * How long ids, labels and texts may be. The engine's tables hold no more, and it finds out only
 * when a case comes to the element: then nobody gets past it.
 */
final class Room {

  private static final int NAME = 255;
  private static final int TEXT = 4_000;
  private static final int VERSION_TAG = 64;

  private static final Map<String, String> WORDS =
      Map.of(
          "id", "The id",
          "name", "The name",
          "targetNamespace", "The namespace of the file",
          "namespace", "The namespace of the file",
          "resultVariable", "The name of the result",
          "target", "The name there (target)",
          "errorCode", "The code of the error",
          "escalationCode", "The code of the escalation");

  private Room() {}

  /** What is too long in a model or a table, by the label of the element. */
  static List<Problem> problems(Element root) {
    List<Problem> problems = new ArrayList<>();
    Owned.each(
        root,
        (element, owner) ->
            tooLong(element).forEach(it -> problems.add(Fault.of(element, owner, it))));
    return problems;
  }

  /** What is too long about a deployment itself; its name and source may be null. */
  static List<Problem> ofDeployment(String name, String source, Collection<String> files) {
    List<String> tooLong = new ArrayList<>();
    measure("The deployment's name", Objects.toString(name, ""), NAME, tooLong);
    measure("The deployment's source", Objects.toString(source, ""), NAME, tooLong);
    files.forEach(file -> measure("A file's name", file, NAME, tooLong));
    unseen("The deployment's name", Objects.toString(name, ""), tooLong);
    unseen("The deployment's source", Objects.toString(source, ""), tooLong);
    files.forEach(file -> unseen("A file's name", file, tooLong));
    return faults(tooLong);
  }

  /** What is too long about a form. */
  static List<Problem> ofForm(String id) {
    List<String> tooLong = new ArrayList<>();
    measure("The form's id", id, NAME, tooLong);
    return faults(tooLong);
  }

  private static List<Problem> faults(List<String> tooLong) {
    return tooLong.stream().<Problem>map(Fault::new).toList();
  }

  private static List<String> tooLong(Element element) {
    List<String> problems = new ArrayList<>();
    for (String attribute : element.attributes()) {
      int most = attribute.endsWith("versionTag") ? VERSION_TAG : NAME;
      String value = element.attribute(attribute);
      if (isMeasured(attribute) && value != null) {
        measure(WORDS.getOrDefault(attribute, "The version tag"), value, most, problems);
      }
    }
    switch (element.getTagName()) {
      case "documentation" -> measure("The documentation", element.getText(), TEXT, problems);
      case "inputParameter", "outputParameter" ->
          measure("The value", element.getText(), TEXT, problems);
      default -> {}
    }
    return problems;
  }

  private static boolean isMeasured(String attribute) {
    return WORDS.containsKey(attribute) || attribute.endsWith("versionTag");
  }

  // The database keeps no NUL, and nobody sees the others.
  private static void unseen(String what, String text, List<String> problems) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      problems.add(what + " has a control character in it: take it out");
    }
  }

  private static void measure(String what, String text, int most, List<String> problems) {
    int is = text.strip().length();
    if (is > most) {
      problems.add(
          "%s may have %,d characters and has %,d: make it shorter".formatted(what, most, is));
    }
  }
}
