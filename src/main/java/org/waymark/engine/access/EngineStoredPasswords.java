package org.waymark.engine.access;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;
import org.waymark.security.StoredPasswords;

/** Compares with what the engine stores, past whoever counts attempts. */
@Component
class EngineStoredPasswords implements StoredPasswords {

  private final ProcessEngineConfigurationImpl engine;

  EngineStoredPasswords(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  @Override
  public boolean isStored(String user, String password) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> isStored(context, user, password));
  }

  private boolean isStored(CommandContext context, String user, String password) {
    UserEntity account = (UserEntity) context.getReadOnlyIdentityProvider().findUserById(user);
    return account != null
        && account.getPassword() != null
        && engine
            .getPasswordManager()
            .check(EncryptionUtil.saltPassword(password, account.getSalt()), account.getPassword());
  }
}
