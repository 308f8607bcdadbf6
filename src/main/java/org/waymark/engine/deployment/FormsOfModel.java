package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The forms that a deployed model's user tasks show, by the task's id. */
record FormsOfModel(Map<String, String> byTask) {

  static final FormsOfModel NONE = new FormsOfModel(Map.of());

  static FormsOfModel read(byte[] model) {
    Element root = XmlFile.root(model, new ArrayList<>());
    if (root == null) {
      return NONE;
    }
    Map<String, String> forms = new HashMap<>();
    collect(root, forms);
    return new FormsOfModel(forms);
  }

  private static void collect(Element element, Map<String, String> forms) {
    if (element.getTagName().equals("userTask")) {
      forms.put(
          element.attribute("id"),
          element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef"));
    }
    element.elements().forEach(child -> collect(child, forms));
  }

  String ofTask(String task) {
    return byTask.get(task);
  }
}
