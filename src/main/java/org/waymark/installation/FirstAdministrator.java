package org.waymark.installation;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.security.Accounts;

/**
 * The first account on a real database, from configuration. It is made once; changing the password
 * in the configuration later changes nothing, so that a forgotten setting can't undo a changed
 * password.
 */
@Component
class FirstAdministrator {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final int SHORTEST_PASSWORD = 12;

  private final Accounts accounts;
  private final String user;
  private final String password;

  FirstAdministrator(
      Accounts accounts,
      @Value("${waymark.administrator.user:}") String user,
      @Value("${waymark.administrator.password:}") String password) {
    this.accounts = accounts;
    this.user = user;
    this.password = password;
  }

  void create() {
    if (accounts.hasAdministrator()) {
      return;
    }
    if (user.isBlank() || password.length() < SHORTEST_PASSWORD) {
      log.warn(
          "There is no administrator yet. Set WAYMARK_ADMIN_USER, and WAYMARK_ADMIN_PASSWORD with at"
              + " least {} characters, and start again.",
          SHORTEST_PASSWORD);
      return;
    }
    accounts.createUser(user, "First", "Administrator", "", password, List.of("administrators"));
    log.info("Created the first administrator, {}", user);
  }
}
