package org.waymark.engine.access;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.springframework.util.ReflectionUtils;

/**
 * What is deployed is in force at once: a day from which it is would suspend the pathway until
 * then, and nobody could record a contact meanwhile.
 */
public final class DeployedAtOnce extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof DeployCmd
        && builder(command).getProcessDefinitionsActivationDate() != null) {
      throw new BadUserRequestException(
          "A deployment is in force at once: leave out the activation time, which would suspend its"
              + " models until then");
    }
    return next.execute(command);
  }

  private static DeploymentBuilderImpl builder(Command<?> command) {
    Field builder = ReflectionUtils.findField(DeployCmd.class, "deploymentBuilder");
    ReflectionUtils.makeAccessible(builder);
    return (DeploymentBuilderImpl) ReflectionUtils.getField(builder, command);
  }
}
