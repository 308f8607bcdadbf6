package org.waymark.engine.access;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;
import org.waymark.engine.expressions.ExactTexts;

/**
 * A list that somebody keeps asks by the texts of our own lists alone: who is looking, and what
 * time it is, each where it is one. Others would be refused whenever the list is opened.
 */
public final class PlainFilters extends CommandInterceptor {

  private static final Pattern OF_TIME = Pattern.compile("(?i).*(due|followUp|create|update).*");
  private static final Pattern TIME = Pattern.compile("\\$\\{(now|dateTime)\\(.*");

  private final Supplier<Authentication> user;

  /**
   * @param user gives who is signed in to the engine on this thread, or null
   */
  public PlainFilters(Supplier<Authentication> user) {
    this.user = user;
  }

  @Override
  public <T> T execute(Command<T> command) {
    boolean asked = Context.getCommandContext() == null && user.get() != null;
    if (asked && command instanceof SaveFilterCmd) {
      check(filter(command));
    }
    return next.execute(command);
  }

  private static Filter filter(Object command) {
    Field field = ReflectionUtils.findField(SaveFilterCmd.class, "filter");
    ReflectionUtils.makeAccessible(field);
    return (Filter) ReflectionUtils.getField(field, command);
  }

  private static void check(Filter filter) {
    if (filter != null && filter.getQuery() instanceof AbstractQuery<?, ?> query) {
      Stream<AbstractQuery<?, ?>> all =
          query instanceof TaskQueryImpl tasks
              ? Stream.concat(Stream.of(query), tasks.getQueries().stream())
              : Stream.of(query);
      all.flatMap(one -> one.getExpressions().entrySet().stream()).forEach(PlainFilters::check);
    }
  }

  private static void check(Map.Entry<String, String> asked) {
    String text = asked.getValue();
    boolean fits =
        OF_TIME.matcher(asked.getKey()).matches() == TIME.matcher(text).matches()
            && ExactTexts.mayBeAskedInQueries(text);
    if (!fits) {
      throw new AuthorizationException(
          asked.getKey()
              + " may not ask "
              + text
              + ". A list asks ${currentUser()} or ${currentUserGroups()} for people, and ${now()} or"
              + " ${dateTime().plusDays(7)} for times");
    }
  }
}
