package org.waymark.engine.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What a user task, a sub-process or a process says it needs, in its extension properties. Element
 * templates show them in Modeler as fields.
 *
 * @param element the element's id in its model
 * @param role the role that does the work, for example {@code practitioners}
 * @param serviceWide true where the whole role is asked, not the role within the case's team
 * @param assignee the variable that holds the user to assign to, or null
 * @param timescale the register's key, or null
 * @param startOfClock the variable that holds the date on which the clock starts, or null for the
 *     day the work arises
 * @param further the variables that hold a rule's further dates, by the rule's parameter
 */
public record TaskNeeds(
    String element,
    String role,
    boolean serviceWide,
    String assignee,
    String timescale,
    String startOfClock,
    Map<String, String> further) {

  private static final String PREFIX = "waymark.";

  /** Begins the properties that name a rule's further dates. */
  public static final String FURTHER = PREFIX + "further.";

  /** Reads them from an element; all are null where the element says nothing. */
  public static TaskNeeds of(Element element) {
    Map<String, String> properties = properties(element);
    Map<String, String> further = new LinkedHashMap<>();
    properties.forEach(
        (name, value) -> {
          if (name.startsWith(FURTHER)) {
            further.put(name.substring(FURTHER.length()), value);
          }
        });
    return new TaskNeeds(
        element.attribute("id"),
        properties.get(PREFIX + "role"),
        "service".equals(properties.get(PREFIX + "scope")),
        properties.get(PREFIX + "assignee"),
        properties.get(PREFIX + "timescale"),
        properties.get(PREFIX + "startOfClock"),
        Map.copyOf(further));
  }

  /** All of an element's extension properties, by name. */
  public static Map<String, String> properties(Element element) {
    Map<String, String> found = new LinkedHashMap<>();
    Element extensions = element.element("extensionElements");
    Element list =
        extensions == null
            ? null
            : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
    if (list != null) {
      for (Element property : list.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")) {
        String name = property.attribute("name");
        String value = property.attribute("value");
        if (name != null && value != null && !value.isBlank()) {
          found.put(name, value.trim());
        }
      }
    }
    return found;
  }

  /** True where the element starts a clock of its own. */
  public boolean hasClock() {
    return timescale != null;
  }
}
