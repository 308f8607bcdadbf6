package org.waymark.engine.access;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.util.ReflectionUtils;
import org.waymark.engine.expressions.TakenNames;

/**
 * Whoever repairs a case by hand sets variables like those that models work with: plain values, and
 * no name that a task type or the engine has. An object of a class of the server would come to life
 * when somebody looks at it.
 *
 * <p>Refused as forbidden, because the REST API makes a failure of the server of anything else.
 */
public final class PlainVariables extends CommandInterceptor {

  private static final String ENGINE = "org.camunda.bpm.engine.impl.";
  private static final Set<Class<?>> SETTING =
      Set.of(
          AbstractSetVariableCmd.class,
          AbstractPatchVariablesCmd.class,
          CompleteTaskCmd.class,
          ModifyProcessInstanceCmd.class);

  private final Supplier<Authentication> user;
  private final Set<String> beans;

  /**
   * @param user gives who is signed in to the engine on this thread, or null
   * @param beans the names of the task types
   */
  public PlainVariables(Supplier<Authentication> user, Set<String> beans) {
    this.user = user;
    this.beans = beans;
  }

  @Override
  public <T> T execute(Command<T> command) {
    boolean asked = Context.getCommandContext() == null && user.get() != null;
    if (asked && SETTING.stream().anyMatch(type -> type.isInstance(command))) {
      checkWithin(command);
    }
    return next.execute(command);
  }

  /** Variables stand in the command itself, in its builder, or in the steps that this was told. */
  private void checkWithin(Object holder) {
    for (Class<?> type = holder.getClass();
        type != null && type.getName().startsWith(ENGINE);
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          ReflectionUtils.makeAccessible(field);
          checkHeld(ReflectionUtils.getField(field, holder));
        }
      }
    }
  }

  private void checkHeld(Object held) {
    if (held instanceof VariableMap variables) {
      // The plain view of the map would bring objects to life.
      variables.keySet().forEach(name -> check(name, variables.getValueTyped(name)));
    } else if (held instanceof Map<?, ?> variables) {
      variables.forEach((name, value) -> check(String.valueOf(name), value));
    } else if (held instanceof Collection<?> steps) {
      steps.stream().filter(Command.class::isInstance).forEach(this::checkWithin);
    } else if (held != null && held.getClass().getName().endsWith("BuilderImpl")) {
      checkWithin(held);
    }
  }

  private void check(String name, Object value) {
    if (!name.matches("[A-Za-z_]\\w*")
        || beans.contains(name)
        || TakenNames.OF_THE_ENGINE.contains(name)) {
      throw new AuthorizationException("No variable is called " + name);
    }
    if (!isPlain(value)) {
      throw new AuthorizationException(
          "The variable " + name + " takes a text, a number, a day, yes, no or nothing");
    }
  }

  private static boolean isPlain(Object value) {
    if (value instanceof TypedValue typed) {
      boolean plainType = typed.getType() == null || typed.getType().isPrimitiveValueType();
      return plainType && isPlain(typed.getValue());
    }
    return value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number
        || value instanceof Date;
  }
}
