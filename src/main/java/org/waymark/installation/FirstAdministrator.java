package org.waymark.installation;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.security.Accounts;
import org.waymark.security.Passwords;

/**
 * The first account on a real database, from configuration. It is made once; changing the password
 * in the configuration later changes nothing, so that a forgotten setting can't undo a changed
 * password.
 */
@Component
class FirstAdministrator {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

  private final Accounts accounts;
  private final Passwords passwords;
  private final String user;
  private final String password;

  FirstAdministrator(
      Accounts accounts,
      Passwords passwords,
      @Value("${waymark.administrator.user:}") String user,
      @Value("${waymark.administrator.password:}") String password) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.user = user;
    this.password = password;
  }

  void create() {
    if (accounts.hasAdministrator()) {
      return;
    }
    if (user.isBlank() || password.isEmpty()) {
      log.warn(
          "There is no administrator yet. Set WAYMARK_ADMIN_USER and WAYMARK_ADMIN_PASSWORD, and"
              + " start again.");
      return;
    }
    Optional<String> problem = passwords.problem(password, List.of(user));
    if (problem.isPresent()) {
      log.warn(
          "There is no administrator yet. {}. Set another WAYMARK_ADMIN_PASSWORD, and start again.",
          problem.get());
      return;
    }
    accounts.createUser(user, "First", "Administrator", "", password, List.of("administrators"));
    log.info("Created the first administrator, {}", user);
  }
}
