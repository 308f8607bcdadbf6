package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.deployment.ModelProcess.Call;
import org.waymark.engine.deployment.ProcessVariables.Kind;
import org.waymark.engine.model.TaskNeeds;

/**
 * The variables that a model's fields name are set by something, and dates where a date is asked
 * for: a misspelt name would start a clock on a day that nobody meant.
 */
final class VariableRules {

  private static final String TIMER = "waymark.date";
  private static final String TIMESCALE = "waymark.timescaleIn";
  private static final String WORKER = "waymark.assignee";

  private final ProcessesInForce processes;
  private final ProcessVariables variables;

  VariableRules(ProcessesInForce processes, ProcessVariables variables) {
    this.processes = processes;
    this.variables = variables;
  }

  /** A field of an element that names a variable, called as Modeler shows it. */
  private record Field(Element element, String property, String label, String name) {

    String id() {
      return element.attribute("id");
    }

    boolean asksForDate() {
      return !property.equals(TIMESCALE) && !property.equals(WORKER);
    }

    /** A worker may be nobody yet, so a place that calls the part need not know one. */
    boolean isNeededFromAll() {
      return !property.equals(WORKER);
    }
  }

  /** What is wrong in one process of the deployment at hand. */
  List<Problem> problems(Element element) {
    ModelProcess process = ModelProcess.of(element);
    List<Problem> problems = new ArrayList<>();
    for (Field field : fields(process)) {
      problems(process, field)
          .forEach(it -> problems.add(Fault.of(field.element(), field.element(), it)));
    }
    for (Call call : process.calls()) {
      notPassedOn(call).forEach(it -> problems.add(Fault.of(call.element(), call.element(), it)));
    }
    return problems;
  }

  private static List<Field> fields(ModelProcess process) {
    List<Field> fields = new ArrayList<>();
    for (Element element : process.elements()) {
      Map<String, String> properties = TaskNeeds.properties(element);
      labels(properties)
          .forEach(
              (property, label) ->
                  fields.add(new Field(element, property, label, properties.get(property))));
    }
    return fields;
  }

  private static Map<String, String> labels(Map<String, String> properties) {
    boolean timer = properties.containsKey(TIMER);
    Map<String, String> labels = new LinkedHashMap<>();
    for (String property : properties.keySet()) {
      switch (property) {
        case "waymark.startOfClock" ->
            labels.put(property, timer ? "\"Counted from\"" : "\"Clock starts on\"");
        case TIMER -> labels.put(property, "\"Date\"");
        case TIMESCALE -> labels.put(property, "\"Timescale (variable)\"");
        case WORKER -> labels.put(property, "\"Worker\"");
        default -> {
          if (property.startsWith(TaskNeeds.FURTHER)) {
            labels.put(property, property);
          }
        }
      }
    }
    return labels;
  }

  private List<String> problems(ModelProcess process, Field field) {
    String names = field.label() + " names " + field.name() + ", ";
    if (!field.name().matches("[A-Za-z_]\\w*")) {
      return List.of(
          field.label()
              + " takes the name of a variable alone, such as "
              + (field.asksForDate() ? "receivedOn" : "allocatedWorker")
              + ", and not "
              + field.name());
    }
    Kind kind = variables.kind(process.id(), field.name());
    if (kind == Kind.UNSET) {
      return List.of(names + "which nothing sets here." + instead(process, field));
    }
    if (field.asksForDate() && kind == Kind.NO_DATE) {
      return List.of(names + "which is no date." + instead(process, field));
    }
    return !field.isNeededFromAll() || variables.isSetWithin(process.id(), field.name())
        ? List.of()
        : processes.callsOf(process.id()).stream()
            .filter(call -> lacks(call, field.name()))
            .map(
                call -> names + "which " + call.id() + " in " + call.caller() + " does not pass on")
            .toList();
  }

  private String instead(ModelProcess process, Field field) {
    String dates = String.join(", ", variables.dates(process.id()));
    String list =
        field.asksForDate() && !dates.isEmpty() ? " Dates that are known here: " + dates + "." : "";
    return processes.callsOf(process.id()).isEmpty()
        ? list + " If another model passes it on, deploy both together."
        : list;
  }

  /** A call of a part that stays as it is deployed: a fresh one is asked itself. */
  private List<String> notPassedOn(Call call) {
    if (call.called() == null || processes.isFresh(call.called())) {
      return List.of();
    }
    return processes.find(call.called()).map(VariableRules::fields).orElse(List.of()).stream()
        .filter(Field::isNeededFromAll)
        .filter(field -> !variables.isSetWithin(call.called(), field.name()))
        .filter(field -> lacks(call, field.name()))
        .map(
            field ->
                "%s is not passed on to %s, which needs it: %s of %s"
                    .formatted(field.name(), call.called(), field.label(), field.id()))
        .toList();
  }

  private boolean lacks(Call call, String name) {
    return call.passesOn(name)
        .map(it -> it.source() != null && variables.kind(call.caller(), it.source()) == Kind.UNSET)
        .orElse(true);
  }
}
