package org.waymark.engine.outbox;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.waymark.outbox.Recipients;
import org.waymark.security.AccountStanding;

/**
 * Finds recipients among the engine's users and groups. Nobody stands behind an account that is
 * over.
 */
@Component
class CamundaRecipients implements Recipients {

  private final IdentityService identities;
  private final AccountStanding standing;

  CamundaRecipients(IdentityService identities, AccountStanding standing) {
    this.identities = identities;
    this.standing = standing;
  }

  @Override
  public List<Person> of(String recipient) {
    List<User> users = identities.createUserQuery().userId(recipient).list();
    if (users.isEmpty()) {
      users = identities.createUserQuery().memberOfGroup(recipient).list();
    }
    Set<String> over = standing.over(users.stream().map(User::getId).toList());
    return users.stream()
        .filter(user -> !over.contains(user.getId()))
        .map(user -> new Person(user.getId(), user.getEmail()))
        .toList();
  }
}
