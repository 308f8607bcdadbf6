package org.waymark.engine.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.security.Roles;

/** What is deployed, or comes in the same deployment, and may therefore be named by a model. */
record KnownNames(
    Set<String> forms,
    Set<String> decisions,
    Set<String> processes,
    Set<String> timescales,
    Set<String> roles) {

  /** What is deployed now. Timescales are those of the deployment at hand alone. */
  static KnownNames deployed(JdbcClient database) {
    Set<String> roles = names(database, "select id_ from act_id_group");
    roles.addAll(Roles.ALL);
    return new KnownNames(
        names(database, "select key_ from act_re_camformdef"),
        names(database, "select key_ from act_re_decision_def"),
        names(database, "select key_ from act_re_procdef"),
        new HashSet<>(),
        roles);
  }

  private static Set<String> names(JdbcClient database, String query) {
    List<String> names = database.sql(query).query(String.class).list();
    return new HashSet<>(names);
  }
}
