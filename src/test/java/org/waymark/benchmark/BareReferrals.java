package org.waymark.benchmark;

import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The referral's own models, tables and forms on an engine as it comes: stock forms, full history,
 * stock authorizations, and delegates that do nothing but steer the route.
 */
class BareReferrals implements AutoCloseable {

  static final List<String> GROUPS = List.of("practitioners");

  private static final List<Path> FOLDERS =
      List.of(
          Path.of("processes", "referral"),
          Path.of("processes", "shared"),
          Path.of("forms", "referral"));
  private static final Pattern BEAN = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

  /** What the route asks of its delegates: nobody like this is known, no case of theirs is open. */
  private static final Map<String, Map<String, Object>> STEERING =
      Map.of("matchPerson", Map.of("personMatch", "certain"), "findOpenCases", noOpenCase());

  private final HikariDataSource pool;
  private final ProcessEngine engine;

  BareReferrals(JdbcTemplate waymark) {
    pool = BareDatabase.create(waymark, "bare_referrals");
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName("bare-referrals");
    settings.setDataSource(pool);
    settings.setDatabaseSchemaUpdate("true");
    settings.setHistory("full");
    settings.setAuthorizationEnabled(true);
    settings.setJobExecutorActivate(false);
    settings.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
    settings.setBeans(delegates());
    engine = settings.buildProcessEngine();
    deploy();
    grant();
  }

  ProcessEngine engine() {
    return engine;
  }

  void analyze() {
    new JdbcTemplate(pool).execute("analyze");
  }

  private static Map<String, Object> noOpenCase() {
    Map<String, Object> route = new HashMap<>();
    route.put("openCase", false);
    route.put("openCaseWorker", null);
    return route;
  }

  private static Map<Object, Object> delegates() {
    Map<Object, Object> beans = new HashMap<>();
    TreeSet<String> names = new TreeSet<>();
    for (Path file : files()) {
      BEAN.matcher(text(file)).results().forEach(found -> names.add(found.group(1)));
    }
    for (String name : names) {
      Map<String, Object> route = STEERING.getOrDefault(name, Map.of());
      beans.put(name, (JavaDelegate) execution -> execution.setVariables(route));
    }
    return beans;
  }

  private void deploy() {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    files().forEach(file -> deployment.addString(file.getFileName().toString(), text(file)));
    deployment.deploy();
  }

  // The same grants as Waymark's: by role and process definition.
  private void grant() {
    grant(Resources.PROCESS_INSTANCE, CREATE);
    grant(Resources.PROCESS_DEFINITION, READ, CREATE_INSTANCE, READ_TASK, TASK_WORK);
  }

  private void grant(Resource resource, Permission... permissions) {
    AuthorizationService authorizations = engine.getAuthorizationService();
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(GROUPS.get(0));
    grant.setResource(resource);
    grant.setResourceId(Authorization.ANY);
    grant.setPermissions(permissions);
    authorizations.saveAuthorization(grant);
  }

  private static List<Path> files() {
    return FOLDERS.stream().flatMap(BareReferrals::filesIn).sorted().toList();
  }

  private static Stream<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
