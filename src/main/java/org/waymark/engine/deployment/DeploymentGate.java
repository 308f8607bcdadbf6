package org.waymark.engine.deployment;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.timescales.TimescaleRegister;

/**
 * The gate that every deployment passes, ours at the start and process owners' from Modeler. It
 * refuses what a model, table or form may not do or names in vain, and says all of it at once.
 */
public final class DeploymentGate implements Deployer {

  // Of the thread that deploys, so that no deployment that comes in from outside can say it.
  private final ThreadLocal<Boolean> shipping = ThreadLocal.withInitial(() -> false);
  private final SetByCode code;
  private final Supplier<JdbcClient> database;
  private final Supplier<TimescaleRegister> register;

  public DeploymentGate(
      SetByCode code, Supplier<JdbcClient> database, Supplier<TimescaleRegister> register) {
    this.code = code;
    this.database = database;
    this.register = register;
  }

  /**
   * Deploys what is shipped. Beside the models of process owners a shipped one may count from what
   * nothing sets any longer: that is logged, since a service that does not start helps nobody.
   */
  Deployment shipped(Supplier<Deployment> deploying) {
    shipping.set(true);
    try {
      return deploying.get();
    } finally {
      shipping.remove();
    }
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    // A stored file was checked when it came in, and must not stop a restart.
    if (deployment.isNew()) {
      Map<String, List<Problem>> problems =
          new CheckedFiles(deployment, code, database.get(), register, shipping.get()).problems();
      if (!problems.isEmpty()) {
        throw new RefusedDeployment(problems);
      }
    }
  }
}
