package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing has an id of its own kind twice, and no message begins two models: the engine refuses
 * both with an error that names no file.
 */
final class SameKeys {

  private static final String BEGUN_BY =
      """
      select definition.key_ from act_ru_event_subscr subscription
        join act_re_procdef definition on definition.id_ = subscription.configuration_
       where subscription.event_type_ = 'message' and subscription.execution_id_ is null
         and subscription.event_name_ = :message
      """;

  private final JdbcClient database;
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> begun = new HashMap<>();
  private final Set<String> deployed = new HashSet<>();

  SameKeys(JdbcClient database) {
    this.database = database;
  }

  /** Takes note of the models that come in together: each replaces its own earlier version. */
  void deploying(Collection<Element> models) {
    models.stream()
        .flatMap(model -> model.elements("process").stream())
        .forEach(process -> deployed.add(process.attribute("id", "")));
  }

  /** What a model defines that something else defines too. */
  List<Problem> ofModel(String file, Element root) {
    List<Problem> problems = new ArrayList<>();
    for (Element process : root.elements("process")) {
      once("process", file, process, problems);
      process.elements("startEvent").stream()
          .flatMap(start -> start.elements("messageEventDefinition").stream())
          .forEach(message -> begins(message, process, root, problems));
    }
    return problems;
  }

  /** What a file of tables defines that another file defines too. */
  List<Problem> ofTable(String file, Element root) {
    List<Problem> problems = new ArrayList<>();
    once("file of tables", file, root, problems);
    root.elements("decision").forEach(decision -> once("decision", file, decision, problems));
    return problems;
  }

  /** The same of a form. */
  List<Problem> ofForm(String file, String id) {
    String other = id == null ? null : files.putIfAbsent("form " + id, file);
    return other == null ? List.of() : List.of(new Fault(twice("form", id, other)));
  }

  private void once(String kind, String file, Element element, List<Problem> problems) {
    String id = element.attribute("id");
    String other = id == null ? null : files.putIfAbsent(kind + " " + id, file);
    if (other != null) {
      problems.add(Fault.of(element, element, twice(kind, id, other)));
    }
  }

  private static String twice(String kind, String id, String other) {
    return "There is a " + kind + " with the id '" + id + "' already, in " + other;
  }

  private void begins(Element definition, Element process, Element root, List<Problem> problems) {
    String message =
        root.elements("message").stream()
            .filter(it -> it.attribute("id", "").equals(definition.attribute("messageRef")))
            .map(it -> it.attribute("name", ""))
            .findFirst()
            .orElse("");
    String key = process.attribute("id", "");
    String other = begun.putIfAbsent(message, key);
    if (other == null) {
      other =
          database.sql(BEGUN_BY).param("message", message).query(String.class).list().stream()
              .filter(one -> !deployed.contains(one))
              .findFirst()
              .orElse(null);
    }
    if (other != null && !other.equals(key)) {
      problems.add(
          Fault.of(
              definition,
              process,
              "The message '" + message + "' begins the model '" + other + "' already"));
    }
  }
}
