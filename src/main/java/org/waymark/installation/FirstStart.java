package org.waymark.installation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.waymark.engine.ModelDeployment;
import org.waymark.engine.TaskFilters;
import org.waymark.security.Accounts;

/**
 * What every start brings up to date, in order: roles, models, what the models' roles may do, and
 * then either the demo or the first administrator, and last the lists of tasks. Each step leaves
 * alone what is there already.
 */
@Component
class FirstStart implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

  private static final String OPEN_TO_OTHERS =
      "Other machines can reach this demo, and everybody knows its password: hold nobody's real"
          + " records in it, and stop it when you have shown it";

  private final Accounts accounts;
  private final ModelDeployment models;
  private final Installation installation;
  private final Demo demo;
  private final FirstAdministrator administrator;
  private final TaskFilters filters;
  private final Environment environment;

  FirstStart(
      Accounts accounts,
      ModelDeployment models,
      Installation installation,
      Demo demo,
      FirstAdministrator administrator,
      TaskFilters filters,
      Environment environment) {
    this.accounts = accounts;
    this.models = models;
    this.installation = installation;
    this.demo = demo;
    this.administrator = administrator;
    this.filters = filters;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    accounts.createRoles();
    models.deployChanged();
    if (installation.isEmbedded()) {
      demo.load();
    } else {
      administrator.create();
    }
    filters.makeReady();
    log.info("{}", welcome());
    if (installation.isEmbedded() && OwnMachineOnly.isOpenToOthers(environment)) {
      log.warn(OPEN_TO_OTHERS);
    }
  }

  private String welcome() {
    String address = environment.getProperty("waymark.base-url");
    return installation.isEmbedded()
        ? "Waymark is ready: open "
            + address
            + " and sign in as practitioner or team-manager,"
            + " password demo"
        : "Waymark is ready: open " + address + " and sign in";
  }
}
