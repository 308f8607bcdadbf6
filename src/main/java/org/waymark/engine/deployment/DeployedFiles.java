package org.waymark.engine.deployment;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.engine.deployment.ShippedModels.Shipped;

/** Which shipped files were deployed, and whether somebody else has deployed newer ones since. */
@Component
class DeployedFiles {

  private static final String NEWER_BY_OTHERS =
      """
      with definition as (
        select key_, version_, deployment_id_, resource_name_ from act_re_procdef
        union all
        select key_, version_, deployment_id_, resource_name_ from act_re_decision_def
        union all
        select key_, version_, deployment_id_, resource_name_ from act_re_camformdef)
      select count(*)
        from shipped_file ours_file
        join definition ours on ours.deployment_id_ = ours_file.deployment_id
                            and ours.resource_name_ = ours_file.name
        join definition newer on newer.key_ = ours.key_ and newer.version_ > ours.version_
       where ours_file.name = :name
      """;

  private final JdbcClient database;
  private final Clock clock;

  DeployedFiles(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  boolean isCurrent(Shipped file) {
    return database
        .sql("select digest from shipped_file where name = :name")
        .param("name", file.name())
        .query(String.class)
        .optional()
        .filter(file.digest()::equals)
        .isPresent();
  }

  boolean hasNewerByOthers(Shipped file) {
    return database.sql(NEWER_BY_OTHERS).param("name", file.name()).query(Long.class).single() > 0;
  }

  void remember(Shipped file, String deployment) {
    database
        .sql(
            """
            insert into shipped_file (name, digest, deployment_id, deployed_at)
            values (:name, :digest, :deployment, :at)
            on conflict (name) do update
               set digest = :digest, deployment_id = :deployment, deployed_at = :at
            """)
        .param("name", file.name())
        .param("digest", file.digest())
        .param("deployment", deployment)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}
