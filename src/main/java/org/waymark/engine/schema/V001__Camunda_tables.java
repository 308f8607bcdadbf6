package org.waymark.engine.schema;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates Camunda's own tables from the scripts in the engine's jar, so that one tool, Flyway, owns
 * the whole schema and the engine changes none of it.
 */
@Component
class V001__Camunda_tables extends BaseJavaMigration {

  private static final String SCRIPTS =
      "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
  private static final List<String> PARTS =
      List.of(
          "engine",
          "identity",
          "history",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public void migrate(Context context) {
    for (String part : PARTS) {
      ScriptUtils.executeSqlScript(
          context.getConnection(), new ClassPathResource(SCRIPTS + part + ".sql"));
    }
  }
}
