package org.waymark.engine.access;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casefile.RestrictedCases;

/**
 * Leaves out of what a query finds what belongs to a restricted case: its variables, the way it
 * took, its decisions, and a task asked for by its id. The engine asks its command checkers about
 * commands, not about rows.
 *
 * <p>Lists of tasks stay whole: that a restricted case has overdue work must not go unseen, and a
 * task's row says no more than that.
 */
public final class HiddenResults extends CommandInterceptor {

  private static final String INSTANCES =
      """
      select proc_inst_id_ from act_ru_execution where business_key_ in (:cases)
      union
      select proc_inst_id_ from act_hi_procinst where business_key_ in (:cases)
      """;

  private final Supplier<Authentication> user;
  private final Supplier<RestrictedCases> restricted;
  private final Supplier<JdbcClient> database;

  /** {@code user} gives who is signed in to the engine on this thread, or null. */
  public HiddenResults(
      Supplier<Authentication> user,
      Supplier<RestrictedCases> restricted,
      Supplier<JdbcClient> database) {
    this.user = user;
    this.restricted = restricted;
    this.database = database;
  }

  @Override
  public <T> T execute(Command<T> command) {
    // What our own code asks inside a command is not what a user asked for.
    Authentication signedIn = Context.getCommandContext() == null ? user.get() : null;
    T found = next.execute(command);
    return signedIn == null || !(command instanceof AbstractQuery) ? found : seen(found, signedIn);
  }

  @SuppressWarnings("unchecked")
  private <T> T seen(T found, Authentication reader) {
    if (found instanceof List<?> rows && !rows.isEmpty() && isTelling(rows.get(0))) {
      Set<String> hidden = hiddenFrom(reader);
      return hidden.isEmpty()
          ? found
          : (T) rows.stream().filter(row -> !hidden.contains(instance(row))).toList();
    }
    boolean one = found instanceof Task || isTelling(found);
    return one && hiddenFrom(reader).contains(instance(found)) ? null : found;
  }

  private Set<String> hiddenFrom(Authentication reader) {
    Set<String> cases = restricted.get().hiddenFrom(reader.getUserId());
    return cases.isEmpty()
        ? Set.of()
        : Set.copyOf(
            database.get().sql(INSTANCES).param("cases", cases).query(String.class).list());
  }

  private static boolean isTelling(Object row) {
    return row instanceof VariableInstance
        || row instanceof HistoricVariableInstance
        || row instanceof HistoricDetail
        || row instanceof HistoricActivityInstance
        || row instanceof HistoricDecisionInstance;
  }

  private static String instance(Object row) {
    String id = null;
    if (row instanceof Task task) {
      id = task.getProcessInstanceId();
    } else if (row instanceof VariableInstance variable) {
      id = variable.getProcessInstanceId();
    } else if (row instanceof HistoricVariableInstance variable) {
      id = variable.getProcessInstanceId();
    } else if (row instanceof HistoricDetail detail) {
      id = detail.getProcessInstanceId();
    } else if (row instanceof HistoricActivityInstance activity) {
      id = activity.getProcessInstanceId();
    } else if (row instanceof HistoricDecisionInstance decision) {
      id = decision.getProcessInstanceId();
    }
    return id == null ? "" : id;
  }
}
