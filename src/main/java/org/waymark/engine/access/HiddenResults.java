package org.waymark.engine.access;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.task.Task;
import org.waymark.engine.access.Questions.Question;

/**
 * Says which of the engine's commands are questions of somebody who signed in, so that what belongs
 * to a restricted case is left out of what they find ({@link HiddenRows}). The engine asks its
 * command checkers about commands, not about rows.
 *
 * <p>A task asked for alone is left out too; lists of tasks stay whole.
 */
public final class HiddenResults extends CommandInterceptor {

  static final int MOST_ROWS = 10_000;

  private final Questions questions;

  public HiddenResults(Questions questions) {
    this.questions = questions;
  }

  @Override
  public <T> T execute(Command<T> command) {
    // What our own code asks inside a command is not what a user asked for.
    boolean asked = Context.getCommandContext() == null && questions.user() != null;
    return asked && isQuestion(command)
        ? questions.ask(() -> seen(next.execute(command), questions.asked()))
        : next.execute(command);
  }

  private static boolean isQuestion(Command<?> command) {
    return command instanceof AbstractQuery
        || command instanceof AbstractExecuteFilterCmd
        || command.getClass().getName().contains("Report");
  }

  private static <T> T seen(T found, Question question) {
    if (found instanceof List<?> rows && rows.size() > MOST_ROWS) {
      throw new BadUserRequestException(
          "This list has more than %,d rows: ask for it in pages, by firstResult and maxResults"
              .formatted(MOST_ROWS));
    }
    return found instanceof Task task && question.hidden().contains(task.getProcessInstanceId())
        ? null
        : found;
  }
}
