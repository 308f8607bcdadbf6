package org.waymark.engine.outbox;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.waymark.outbox.Recipients;
import org.waymark.security.Accounts;

/** Finds recipients among the engine's users and groups. Nobody stands behind an ended account. */
@Component
class CamundaRecipients implements Recipients {

  private final IdentityService identities;
  private final Accounts accounts;

  CamundaRecipients(IdentityService identities, Accounts accounts) {
    this.identities = identities;
    this.accounts = accounts;
  }

  @Override
  public List<Person> of(String recipient) {
    List<User> users = identities.createUserQuery().userId(recipient).list();
    if (users.isEmpty()) {
      users = identities.createUserQuery().memberOfGroup(recipient).list();
    } else if (accounts.known(List.of(recipient)).isEmpty()) {
      return List.of();
    }
    return users.stream().map(user -> new Person(user.getId(), user.getEmail())).toList();
  }
}
