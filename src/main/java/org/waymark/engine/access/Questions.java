package org.waymark.engine.access;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casefile.RestrictedCases;

/**
 * Whether what the engine asks of its tables on this thread is a question of somebody who signed
 * in, and what is hidden from them. What the engine looks up to do its work is no question.
 */
public final class Questions {

  private static final String INSTANCES =
      """
      select proc_inst_id_ from act_ru_execution where business_key_ in (:cases)
      union
      select proc_inst_id_ from act_hi_procinst where business_key_ in (:cases)
      """;

  private final ThreadLocal<Question> asked = new ThreadLocal<>();
  private final ProcessEngineConfigurationImpl engine;
  private final Supplier<RestrictedCases> restricted;
  private final Supplier<JdbcClient> database;

  /** One question of one user; what is hidden is looked up once, when a row could tell it. */
  final class Question {

    private final String reader;
    private Set<String> hidden;

    private Question(String reader) {
      this.reader = reader;
    }

    /** The process instances that the user may not see. */
    Set<String> hidden() {
      if (hidden == null) {
        Set<String> cases = restricted.get().hiddenFrom(reader);
        hidden =
            cases.isEmpty()
                ? Set.of()
                : Set.copyOf(
                    database.get().sql(INSTANCES).param("cases", cases).query(String.class).list());
      }
      return hidden;
    }
  }

  public Questions(
      ProcessEngineConfigurationImpl engine,
      Supplier<RestrictedCases> restricted,
      Supplier<JdbcClient> database) {
    this.engine = engine;
    this.restricted = restricted;
    this.database = database;
  }

  /** Who is signed in to the engine on this thread, or null. */
  Authentication user() {
    return engine.getIdentityService() == null
        ? null
        : engine.getIdentityService().getCurrentAuthentication();
  }

  /** Asks as a question of whoever is signed in. */
  <T> T ask(Supplier<T> question) {
    asked.set(new Question(user().getUserId()));
    try {
      return question.get();
    } finally {
      asked.remove();
    }
  }

  /** What is asked on this thread, or null. */
  Question asked() {
    return asked.get();
  }

  /**
   * What a web app asks by its own statements, past the engine's interceptors, or null. What is
   * hidden is looked up at once, before the web app holds a connection.
   */
  Question askedByWebApp() {
    ProcessEngineConfigurationImpl asking = Context.getProcessEngineConfiguration();
    Authentication user = asking == null || asking == engine ? null : user();
    if (user == null) {
      return null;
    }
    Question question = new Question(user.getUserId());
    question.hidden();
    return question;
  }
}
