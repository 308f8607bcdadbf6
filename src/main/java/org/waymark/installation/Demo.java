package org.waymark.installation;

import org.springframework.stereotype.Component;
import org.waymark.security.Accounts;

/** What a newcomer finds on the embedded database: accounts for every role, and work to do. */
@Component
class Demo {

  private final Accounts accounts;

  Demo(Accounts accounts) {
    this.accounts = accounts;
  }

  void load() {
    accounts.createTeam("team-north", "Team North");
    accounts.createTeam("team-south", "Team South");
    DemoAccount.ALL.forEach(this::create);
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
}
