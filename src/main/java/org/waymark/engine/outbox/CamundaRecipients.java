package org.waymark.engine.outbox;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.waymark.outbox.Recipients;

/** Finds recipients among the engine's users and groups. */
@Component
class CamundaRecipients implements Recipients {

  private final IdentityService identities;

  CamundaRecipients(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  public List<Person> of(String recipient) {
    List<User> users = identities.createUserQuery().userId(recipient).list();
    if (users.isEmpty()) {
      users = identities.createUserQuery().memberOfGroup(recipient).list();
    }
    return users.stream().map(user -> new Person(user.getId(), user.getEmail())).toList();
  }
}
