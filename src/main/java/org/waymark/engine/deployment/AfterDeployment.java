package org.waymark.engine.deployment;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.engine.TaskFilters;
import org.waymark.engine.access.ActingAs;
import org.waymark.engine.incidents.ServiceNotice;
import org.waymark.escalation.Alarms;
import org.waymark.escalation.Alarms.Alarm;
import org.waymark.security.Roles;
import org.waymark.timescales.CountingRules;

/**
 * What follows a deployment, whoever made it: the roles that its models name may work in them and
 * find their tasks in their lists, a changed register counts from now on, and incidents of models
 * that it replaces are settled.
 */
public final class AfterDeployment implements Deployer {

  private static final Logger log = LoggerFactory.getLogger(AfterDeployment.class);
  private static final String FAILED = "A deployment is in force, but Waymark could not {}";
  private static final int TRIES = 5;

  private final Supplier<PathwayRoles> roles;
  private final Supplier<TaskFilters> lists;
  private final Supplier<CountingRules> rules;
  private final Supplier<StoredModels> stored;
  private final Supplier<Alarms> alarms;
  private final Supplier<IdentityService> identity;
  private final Supplier<PlatformTransactionManager> transactions;

  public AfterDeployment(
      Supplier<PathwayRoles> roles,
      Supplier<TaskFilters> lists,
      Supplier<CountingRules> rules,
      Supplier<StoredModels> stored,
      Supplier<Alarms> alarms,
      Supplier<IdentityService> identity,
      Supplier<PlatformTransactionManager> transactions) {
    this.roles = roles;
    this.lists = lists;
    this.rules = rules;
    this.stored = stored;
    this.alarms = alarms;
    this.identity = identity;
    this.transactions = transactions;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (deployment.isNew()) {
      // Only then can queries see what was deployed.
      Context.getCommandContext()
          .getTransactionContext()
          .addTransactionListener(TransactionState.COMMITTED, context -> asSystem());
    }
  }

  /** Whoever deployed may neither grant nor recount; that they may deploy was checked. */
  private void asSystem() {
    ActingAs.system(
        identity.get(),
        () -> {
          follow("roles", "grant its roles", () -> roles.get().grantAll());
          follow("lists", "bring the lists of tasks up to date", () -> lists.get().makeReady());
          follow("timescales", "count by its timescales", () -> rules.get().reload());
          follow("mends", "settle what it mends", () -> stored.get().check());
        });
  }

  // The deployment stands already, so whoever can mend it hears of a failure; the next deployment
  // and the next start try again.
  private void follow(String step, String words, Runnable work) {
    try {
      inTransactionOfItsOwn(
          () -> {
            work.run();
            alarms.get().settle(ServiceNotice.DEPLOYMENT_NOT_FOLLOWED, step);
          });
    } catch (RuntimeException e) {
      log.error(FAILED, words, e);
      inTransactionOfItsOwn(() -> alarms.get().raise(alarm(step, words)));
    }
  }

  private static Alarm alarm(String step, String words) {
    return new Alarm(
        ServiceNotice.DEPLOYMENT_NOT_FOLLOWED,
        step,
        null,
        "The last deployment is in force, but Waymark could not %s. The log names the cause; deploy a corrected version, or start Waymark again."
            .formatted(words),
        Map.of("step", step),
        List.of(Roles.ADMINISTRATORS, Roles.PROCESS_OWNERS));
  }

  // Another deployment at the same moment grants the same roles: then it is done again.
  private void inTransactionOfItsOwn(Runnable work) {
    TransactionTemplate transaction = new TransactionTemplate(transactions.get());
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    for (int left = TRIES - 1; ; left--) {
      try {
        transaction.executeWithoutResult(status -> work.run());
        return;
      } catch (OptimisticLockingException | DataAccessException e) {
        if (left == 0) {
          throw e;
        }
      }
    }
  }
}
