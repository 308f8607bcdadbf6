package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outputs of decision tables: of those in the deployment at hand, and of the deployed ones. */
final class TableOutputs {

  private static final String DEPLOYED =
      """
      select file.bytes_
        from act_re_decision_def decision
        join act_ge_bytearray file on file.deployment_id_ = decision.deployment_id_
                                  and file.name_ = decision.resource_name_
       where decision.key_ = :table
       order by decision.version_ desc
       limit 1
      """;

  private final JdbcClient database;
  private final Map<String, Set<String>> known = new HashMap<>();

  TableOutputs(JdbcClient database) {
    this.database = database;
  }

  /** Takes the tables of a file that is being deployed. */
  void add(Element file) {
    file.elements("decision")
        .forEach(decision -> known.put(decision.attribute("id"), outputs(decision)));
  }

  /** The names by which a table's result holds its outputs; empty for an unknown table. */
  Set<String> of(String table) {
    return known.computeIfAbsent(table, this::deployed);
  }

  private Set<String> deployed(String table) {
    return database.sql(DEPLOYED).param("table", table).query(byte[].class).list().stream()
        .map(bytes -> XmlFile.root(bytes, new ArrayList<>()))
        .filter(file -> file != null)
        .flatMap(file -> file.elements("decision").stream())
        .filter(decision -> table.equals(decision.attribute("id")))
        .map(TableOutputs::outputs)
        .findFirst()
        .orElse(Set.of());
  }

  private static Set<String> outputs(Element decision) {
    Set<String> names = new HashSet<>();
    decision.elements("variable").forEach(variable -> names.add(variable.attribute("name")));
    decision
        .elements("decisionTable")
        .forEach(table -> table.elements("output").forEach(o -> names.add(o.attribute("name"))));
    return names;
  }
}
