package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.model.TaskNeeds;
import org.waymark.security.Roles;

/** Every form, table, part, timescale and role that a model names exists. */
final class ModelReferences {

  /** What an element may say it needs; a misspelt one would be passed over in silence. */
  private static final Set<String> FIELDS =
      Set.of(
          "waymark.role",
          "waymark.scope",
          "waymark.assignee",
          "waymark.timescale",
          "waymark.timescaleIn",
          "waymark.date",
          "waymark.startOfClock",
          "waymark.startableBy");

  private final KnownNames known;
  private final Predicate<String> knownTimescale;

  ModelReferences(KnownNames known, Predicate<String> knownTimescale) {
    this.known = known;
    this.knownTimescale = knownTimescale;
  }

  /** What the element names and does not exist. */
  List<String> problems(Element element) {
    List<String> problems = new ArrayList<>();
    named(camunda(element, "formRef"), known.forms(), "form", problems);
    named(camunda(element, "decisionRef"), known.decisions(), "decision table", problems);
    if (element.getTagName().equals("callActivity")) {
      named(element.attribute("calledElement"), known.processes(), "process", problems);
    }
    latest(element, problems);
    bound(element, "calledElement", "A call", problems);
    bound(element, "decisionRef", "A decision table", problems);
    needs(element, TaskNeeds.properties(element), problems);
    return problems;
  }

  private static String camunda(Element element, String name) {
    return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name);
  }

  private static void named(String name, Set<String> known, String kind, List<String> problems) {
    if (name == null || known.contains(name)) {
      return;
    }
    problems.add(
        name.isBlank()
            ? "The name of the " + kind + " is empty"
            : "There is no " + kind + " " + name + Nearest.to(name, known));
  }

  // Any other version would ask what the deployed check does not know.
  private static void latest(Element element, List<String> problems) {
    String binding = camunda(element, "formRefBinding");
    if (camunda(element, "formRef") != null && !"latest".equals(binding)) {
      problems.add("A form is bound as latest" + (binding == null ? "" : ", not " + binding));
    }
  }

  // A fixed version, or a tenant, need not be there when a case comes to it.
  private static void bound(Element element, String kind, String words, List<String> problems) {
    String binding = camunda(element, kind + "Binding");
    if (binding != null && !binding.equals("latest")) {
      problems.add(words + " is bound as latest, not " + binding);
    }
    if (camunda(element, kind + "TenantId") != null) {
      problems.add(words + " belongs to no tenant");
    }
  }

  private void needs(Element element, Map<String, String> needs, List<String> problems) {
    String timescale = needs.get("waymark.timescale");
    if (timescale != null && !knownTimescale.test(timescale)) {
      problems.add(
          "There is no timescale " + timescale + Nearest.to(timescale, known.timescales()));
    }
    named(needs.get("waymark.role"), known.roles(), "role", problems);
    Arrays.stream(needs.getOrDefault("waymark.startableBy", "").split(","))
        .map(String::trim)
        .filter(role -> !role.isEmpty())
        .forEach(role -> named(role, known.roles(), "role", problems));
    misspelt(needs, problems);
    stage(element, needs, problems);
    if (element.getTagName().equals("userTask")) {
      if (needs.get("waymark.role") == null) {
        problems.add(
            "A task for people says whose work it is: fill in \"Who does it\" (waymark.role)");
      }
      withinTeam(needs, problems);
      if (camunda(element, "formRef") == null) {
        problems.add("A task for people names its form: nothing else takes what they say");
      }
    }
  }

  private static void misspelt(Map<String, String> needs, List<String> problems) {
    needs.keySet().stream()
        .filter(name -> name.startsWith("waymark"))
        .filter(name -> !FIELDS.contains(name) && !name.startsWith(TaskNeeds.FURTHER))
        .forEach(name -> problems.add("Waymark knows no field " + name));
    String scope = needs.getOrDefault("waymark.scope", "team");
    if (!Set.of("team", "service").contains(scope)) {
      problems.add("\"In which team\" (waymark.scope) is team or service, not " + scope);
    }
  }

  private static void stage(Element element, Map<String, String> needs, List<String> problems) {
    boolean isStage = Set.of("process", "subProcess").contains(element.getTagName());
    if (isStage && needs.containsKey("waymark.timescale") && !needs.containsKey("waymark.role")) {
      problems.add(
          "A stage with a timescale says who must act: fill in \"Who does it\" (waymark.role)");
    }
  }

  private void withinTeam(Map<String, String> needs, List<String> problems) {
    String role = needs.get("waymark.role");
    boolean service = "service".equals(needs.get("waymark.scope"));
    if (role != null
        && !service
        && known.roles().contains(role)
        && !Roles.IN_TEAMS.contains(role)) {
      problems.add("Nobody is " + role + " within a team: set waymark.scope to service");
    }
  }
}
