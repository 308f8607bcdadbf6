package org.waymark.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.RestrictedCases;
import org.waymark.engine.access.CaseDoor;
import org.waymark.engine.access.ChosenPasswords;
import org.waymark.engine.access.DeployedAtOnce;
import org.waymark.engine.access.EngineCommandGuard;
import org.waymark.engine.access.GivenTasks;
import org.waymark.engine.access.GuessedPasswords;
import org.waymark.engine.access.HiddenResults;
import org.waymark.engine.access.JobRetries;
import org.waymark.engine.access.NoTaskGrants;
import org.waymark.engine.access.OthersPasswords;
import org.waymark.engine.access.OwnTasks;
import org.waymark.engine.access.PlainRefusals;
import org.waymark.engine.access.PlainVariables;
import org.waymark.engine.access.QuestionedTables;
import org.waymark.engine.access.Questions;
import org.waymark.engine.access.SecondTry;
import org.waymark.engine.deployment.AfterDeployment;
import org.waymark.engine.deployment.DeploymentGate;
import org.waymark.engine.expressions.GuardedExpressions;
import org.waymark.engine.expressions.NoScripts;
import org.waymark.engine.expressions.ProcessBeans;
import org.waymark.engine.history.RouteHistory;
import org.waymark.security.AccountStanding;
import org.waymark.security.PasswordAttempts;
import org.waymark.security.Passwords;

/**
 * Sets the engine up as Waymark needs it. What each setting is for stands beside the class that
 * does it.
 */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSetup extends AbstractCamundaConfiguration {

  private static final Duration LONGEST_QUESTION = Duration.ofSeconds(30);

  private final ProcessBeans beans;
  private final CaseDoor caseDoor;
  private final BpmnParseListener modelNeeds;
  private final ObjectProvider<CaseAccess> access;
  private final ObjectProvider<RestrictedCases> restricted;
  private final ObjectProvider<JdbcClient> database;
  private final ObjectProvider<PasswordAttempts> attempts;
  private final ObjectProvider<Passwords> passwords;
  private final ObjectProvider<AccountStanding> standing;
  private final DeploymentGate gate;
  private final AfterDeployment afterwards;

  /** {@code flyway} is asked for so that the engine starts after the schema is there. */
  EngineSetup(
      ProcessBeans beans,
      CaseDoor caseDoor,
      BpmnParseListener modelNeeds,
      ObjectProvider<CaseAccess> access,
      ObjectProvider<RestrictedCases> restricted,
      ObjectProvider<JdbcClient> database,
      ObjectProvider<PasswordAttempts> attempts,
      ObjectProvider<Passwords> passwords,
      ObjectProvider<AccountStanding> standing,
      DeploymentGate gate,
      AfterDeployment afterwards,
      Flyway flyway) {
    this.beans = beans;
    this.caseDoor = caseDoor;
    this.modelNeeds = modelNeeds;
    this.access = access;
    this.restricted = restricted;
    this.database = database;
    this.attempts = attempts;
    this.passwords = passwords;
    this.standing = standing;
    this.gate = gate;
    this.afterwards = afterwards;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration engine) {
    engine.setExpressionManager(new GuardedExpressions(beans));
    // Scripts are refused in models; no language is there that could run one.
    engine.setScriptEngineResolver(new NoScripts());
    guardAccess(engine);
    keepOnlyTheRoute(engine);
    readModels(engine);
    engine.setCmmnEnabled(false);
    engine.setStandaloneTasksEnabled(false);
    engine.setEnsureJobDueDateNotNull(true);
    engine.setJobExecutorDeploymentAware(false);
    // A changed interval of the sweep takes effect without deploying its model again.
    engine.setReevaluateTimeCycleWhenDue(true);
    engine.setEnableFetchScriptEngineFromProcessApplication(false);
    // A refused form is no error: what it says of somebody's answers is for whoever sent them. Who
    // calls the engine, the REST API and the job executor too, logs what fails.
    engine.setEnableCmdExceptionLogging(false);
  }

  private void guardAccess(SpringProcessEngineConfiguration engine) {
    engine.setResourceAuthorizationProvider(NoTaskGrants.provider());
    // The stock patterns allow neither hyphens nor team-north.practitioners.
    engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9.-]+");
    engine.setUserResourceWhitelistPattern("[a-zA-Z0-9.@_-]+");
    engine.setAdminGroups(new ArrayList<>(List.of("administrators")));
    engine.setCommandCheckers(
        new ArrayList<>(
            List.of(
                new TenantCommandChecker(),
                new AuthorizationCommandChecker(),
                caseDoor.checker())));
    Supplier<Authentication> user = () -> engine.getIdentityService().getCurrentAuthentication();
    PasswordEncryptor hashing = keepPasswords(engine);
    Questions questions = new Questions(engine, restricted::getObject, database::getObject);
    engine.setDataSource(new QuestionedTables(engine.getDataSource(), questions, LONGEST_QUESTION));
    List<CommandInterceptor> doors =
        List.of(
            new PlainRefusals(user),
            new SecondTry(),
            new EngineCommandGuard(user),
            new GuessedPasswords(
                attempts::getObject, standing::getObject, nobodysPassword(hashing)),
            new ChosenPasswords(user, passwords::getObject),
            new OthersPasswords(user, standing::getObject),
            new DeployedAtOnce(),
            new JobRetries(user),
            new PlainVariables(user, beans.packages().keySet()),
            new OwnTasks(user),
            new GivenTasks(user, access::getObject, standing::getObject),
            new HiddenResults(questions));
    engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(doors));
  }

  private PasswordEncryptor keepPasswords(SpringProcessEngineConfiguration engine) {
    PasswordEncryptor hashing = new PasswordHashing();
    engine.setPasswordEncryptor(hashing);
    engine.setCustomPasswordChecker(new ArrayList<>(List.of(new FormerHashing())));
    engine.setEnablePasswordPolicy(true);
    engine.setPasswordPolicy(ChosenPasswords.policy(passwords::getObject));
    return hashing;
  }

  private static String nobodysPassword(PasswordEncryptor hashing) {
    return "{" + hashing.hashAlgorithmName() + "}" + hashing.encrypt("");
  }

  private static void keepOnlyTheRoute(SpringProcessEngineConfiguration engine) {
    engine.setCustomHistoryLevels(new ArrayList<>(List.of(new RouteHistory())));
    engine.setHistory(RouteHistory.NAME);
  }

  private void readModels(SpringProcessEngineConfiguration engine) {
    engine.setCustomPreDeployers(new ArrayList<>(List.of(gate)));
    engine.setCustomPostDeployers(new ArrayList<>(List.of(afterwards)));
    List<BpmnParseListener> listeners = new ArrayList<>();
    listeners.add(modelNeeds);
    engine.setCustomPreBPMNParseListeners(listeners);
  }
}
