package org.waymark.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.waymark.engine.TaskFilters;
import org.waymark.engine.incidents.ServiceNotice;
import org.waymark.escalation.Alarms;
import org.waymark.support.WaymarkTest;
import org.waymark.timescales.CountingRules;

/** A deployment that is not followed by what belongs to it is heard of. */
@WaymarkTest
class AfterDeploymentTest {

  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired IdentityService identity;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TaskFilters lists;
  @Autowired CountingRules rules;
  @Autowired PathwayRoles roles;
  @Autowired StoredModels stored;
  @Autowired Alarms alarms;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient database;

  @AfterEach
  void tidyUp() {
    alarms.settleAllBut(ServiceNotice.DEPLOYMENT_NOT_FOLLOWED, List.of());
  }

  private void deployed(Supplier<PathwayRoles> granting) {
    AfterDeployment after =
        new AfterDeployment(
            granting,
            () -> lists,
            () -> rules,
            () -> stored,
            () -> alarms,
            () -> identity,
            () -> transactions);
    DeploymentEntity deployment = new DeploymentEntity();
    deployment.setNew(true);
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              after.deploy(deployment);
              return null;
            });
  }

  private List<Incident> open() {
    return runtime.createIncidentQuery().incidentType("deploymentNotFollowed").list();
  }

  private int notices() {
    return database
        .sql("select count(*) from outbox_entry where name = 'deployment-not-followed'")
        .query(Integer.class)
        .single();
  }

  @Test
  void roles_that_could_not_be_granted_are_an_incident_until_they_are() {
    int before = notices();

    deployed(
        () -> {
          throw new IllegalStateException("the grant of a role failed");
        });

    assertThat(open())
        .singleElement()
        .satisfies(
            one -> assertThat(one.getIncidentMessage()).contains("could not grant its roles"));
    assertThat(notices()).isGreaterThan(before);

    deployed(() -> roles);

    assertThat(open()).isEmpty();
  }
}
