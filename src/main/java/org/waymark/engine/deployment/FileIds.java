package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The ids of a model, and what refers to them: the engine's reader names the line alone. */
final class FileIds {

  private static final Map<String, String> REFERENCES =
      Map.of(
          "sourceRef", "The flow begins at",
          "targetRef", "The flow leads to",
          "default", "The default flow is",
          "attachedToRef", "The event is attached to",
          "messageRef", "The message is",
          "signalRef", "The signal is",
          "errorRef", "The error is",
          "escalationRef", "The escalation is");

  private static final Set<String> ENDS = Set.of("sourceRef", "targetRef");
  private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

  private final Map<String, Integer> counts = new HashMap<>();

  FileIds(Element root) {
    count(root);
  }

  private void count(Element element) {
    if (element.attribute("id") != null) {
      counts.merge(element.attribute("id"), 1, Integer::sum);
    }
    element.elements().forEach(this::count);
  }

  /** What is wrong with the id of an element, and with the ids that it names. */
  List<String> problems(Element element) {
    List<String> problems = new ArrayList<>();
    String id = element.attribute("id");
    if (id != null && !id.isBlank()) {
      if (!ID.matcher(id).matches()) {
        problems.add(
            "The id '" + id + "' may have letters, digits, - and _, and begins with a letter");
      }
      if (counts.get(id) > 1) {
        problems.add("The id '" + id + "' stands in this file more than once");
      }
    }
    REFERENCES.forEach(
        (attribute, words) -> {
          String to = element.attribute(attribute);
          boolean refers = !ENDS.contains(attribute) || element.getTagName().equals("sequenceFlow");
          if (refers && to != null && !to.isBlank() && !counts.containsKey(local(to))) {
            problems.add(words + " '" + to + "', which is not in this file");
          }
        });
    return problems;
  }

  // A reference may be written with the prefix of its namespace.
  private static String local(String reference) {
    return reference.substring(reference.indexOf(':') + 1);
  }
}
