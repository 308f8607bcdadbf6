package org.waymark.installation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.waymark.imports.ImportReport;
import org.waymark.imports.Imports;
import org.waymark.security.Accounts;
import org.waymark.security.CurrentUser;
import org.waymark.teams.DemoTeams;

/**
 * What a newcomer finds on the embedded database: accounts for every role, two teams, and a contact
 * list, which comes in by the ordinary import and so only once.
 */
@Component
class Demo {

  private static final Logger log = LoggerFactory.getLogger(Demo.class);

  private final Accounts accounts;
  private final DemoTeams teams;
  private final Imports imports;

  Demo(Accounts accounts, DemoTeams teams, Imports imports) {
    this.accounts = accounts;
    this.teams = teams;
    this.imports = imports;
  }

  void load() {
    accounts.createTeam("team-north", "Team North");
    accounts.createTeam("team-south", "Team South");
    DemoAccount.ALL.forEach(this::create);
    teams.load();
    importContacts();
  }

  private void create(DemoAccount account) {
    accounts.createUser(
        account.id(),
        account.firstName(),
        account.lastName(),
        account.email(),
        DemoAccount.PASSWORD,
        account.groups());
  }

  private void importContacts() {
    ImportReport report =
        imports.run("contacts", new ClassPathResource("samples/contacts.csv"), CurrentUser.SYSTEM);
    if (report.accepted() > 0) {
      log.info("Imported the sample contact list: {} contacts", report.accepted());
    }
  }
}
