package org.waymark.engine.access;

import java.lang.reflect.Field;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ReflectionUtils;

/**
 * What an administrator may do to jobs: give one that has failed its retries again, 1 to 3. No
 * retries would stop it for good, and a change of its date would put it off.
 *
 * <p>All of it is refused as forbidden, because the REST API makes a failure of the server of
 * anything else.
 */
public final class JobRetries extends CommandInterceptor {

  private static final Logger log = LoggerFactory.getLogger(JobRetries.class);
  private static final int MOST = 3;

  private final Supplier<Authentication> user;

  /** {@code user} gives who is signed in to the engine on this thread, or null. */
  public JobRetries(Supplier<Authentication> user) {
    this.user = user;
  }

  @Override
  public <T> T execute(Command<T> command) {
    Authentication signedIn = Context.getCommandContext() == null ? user.get() : null;
    if (signedIn != null && command instanceof SetJobRetriesCmd) {
      int retries = read(command, "retries");
      List<String> jobs = jobs(command);
      jobs.forEach(job -> check(job, retries));
      T done = next.execute(command);
      jobs.forEach(
          job -> log.info("{} gave job {} {} retries", signedIn.getUserId(), job, retries));
      return done;
    }
    return next.execute(command);
  }

  private static List<String> jobs(Command<?> command) {
    if (read(command, "jobDefinitionId") != null) {
      throw new AuthorizationException("Retries are given to a failed job, not to all of a kind");
    }
    boolean dated = read(command, "isDueDateSet");
    if (dated) {
      throw new AuthorizationException("Retries are given without a new due date");
    }
    String job = read(command, "jobId");
    List<String> jobs = read(command, "jobIds");
    return job == null ? jobs : List.of(job);
  }

  private void check(String id, int retries) {
    if (retries < 1 || retries > MOST) {
      throw new AuthorizationException("A failed job gets 1 to " + MOST + " retries");
    }
    JobEntity job = next.execute(context -> context.getJobManager().findJobById(id));
    if (job != null && job.getRetries() > 0) {
      throw new AuthorizationException(
          "Job " + id + " has not failed: it has " + job.getRetries() + " retries left");
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T read(Command<?> command, String name) {
    Field field = ReflectionUtils.findField(command.getClass(), name);
    ReflectionUtils.makeAccessible(field);
    return (T) ReflectionUtils.getField(field, command);
  }
}
