package org.waymark.security.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.waymark.security.Accounts;
import org.waymark.security.ChangePassword;
import org.waymark.security.Passwords;
import org.waymark.security.StoredPasswords;

/** Changes the password of whoever is signed in. */
@Service
class OwnPassword implements ChangePassword {

  private static final String WRONG =
      "This is not your present password. After several wrong ones even the right one has to wait"
          + " for some minutes.";
  private static final String TWICE = "Type the new password here once more, exactly alike.";
  private static final String THE_SAME =
      "This is the password that you have now, and others may know it. Choose another one.";

  private final IdentityService identity;
  private final Passwords passwords;
  private final StoredPasswords stored;
  private final Accounts accounts;

  OwnPassword(
      IdentityService identity, Passwords passwords, StoredPasswords stored, Accounts accounts) {
    this.identity = identity;
    this.passwords = passwords;
    this.stored = stored;
    this.accounts = accounts;
  }

  @Override
  public Map<String, String> choose(String user, String chosen, String again) {
    return change(user, new LinkedHashMap<>(), chosen, again);
  }

  @Override
  public Map<String, String> change(String user, String present, String chosen, String again) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!identity.checkPassword(user, present)) {
      problems.put("present", WRONG);
    }
    return change(user, problems, chosen, again);
  }

  private Map<String, String> change(
      String user, Map<String, String> problems, String chosen, String again) {
    User account = identity.createUserQuery().userId(user).singleResult();
    passwords
        .problem(
            chosen,
            Arrays.asList(user, account.getFirstName(), account.getLastName(), account.getEmail()))
        .ifPresentOrElse(
            problem -> problems.put("password", problem + "."),
            () -> checkAgain(problems, chosen, again));
    // Asked last: of a wrong guess at the present password nothing is told.
    if (problems.isEmpty() && stored.isStored(user, chosen)) {
      problems.put("password", THE_SAME);
    }
    if (problems.isEmpty()) {
      accounts.choosePassword(user, chosen);
    }
    return problems;
  }

  private static void checkAgain(Map<String, String> problems, String chosen, String again) {
    if (!chosen.equals(again)) {
      problems.put("again", TWICE);
    }
  }
}
