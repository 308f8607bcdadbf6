package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.expressions.ExactTexts;

/**
 * A called part works on the case that calls it and on no other: the call hands its reference on.
 * Without it the part would work on none, and with another on somebody else's case.
 */
final class CallRules {

  private static final String HANDS_ON =
      "A call hands on its own case: Business key, as " + ExactTexts.BUSINESS_KEY;

  private CallRules() {}

  /** What is wrong with the calls of a model, by their labels. */
  static List<Problem> problems(Element root) {
    List<Problem> problems = new ArrayList<>();
    Owned.each(
        root,
        (element, owner) -> {
          if (element.getTagName().equals("callActivity")) {
            List<String> keys = keys(element);
            if (keys.isEmpty()) {
              problems.add(Fault.of(element, owner, HANDS_ON + ". This one hands on none"));
            }
            keys.stream()
                .filter(key -> !key.equals(ExactTexts.BUSINESS_KEY))
                .forEach(key -> problems.add(Fault.of(element, owner, HANDS_ON + ", not " + key)));
          }
        });
    return problems;
  }

  private static List<String> keys(Element call) {
    Element extensions = call.element("extensionElements");
    return extensions == null
        ? List.of()
        : extensions.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "in").stream()
            .map(in -> in.attribute("businessKey"))
            .filter(key -> key != null)
            .toList();
  }
}
