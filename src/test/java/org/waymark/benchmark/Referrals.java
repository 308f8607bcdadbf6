package org.waymark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Referrals on one engine, each started and finished by submitting its forms, by several people at
 * a time.
 */
class Referrals {

  static final String KEY = "referral";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMS_AFTER_THE_FIRST = 3;

  private final ProcessEngine engine;
  private final ReferralAnswers answers;
  private final Runnable signIn;
  private final IntFunction<String> businessKey;
  private final AtomicInteger people = new AtomicInteger();

  /**
   * @param signIn makes the current thread that of a signed-in practitioner
   * @param businessKey what a start gives as business key; null where the form opens the case
   */
  Referrals(
      ProcessEngine engine,
      ReferralAnswers answers,
      Runnable signIn,
      IntFunction<String> businessKey) {
    this.engine = engine;
    this.answers = answers;
    this.signIn = signIn;
    this.businessKey = businessKey;
  }

  /** Starts and finishes that many referrals; returns how many a second. */
  double finish(int number, int threads) {
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(KEY)
            .latestVersion()
            .singleResult()
            .getId();
    long before = finished();
    long began = System.nanoTime();
    inParallel(number, threads, definition);
    double seconds = (System.nanoTime() - began) / 1e9;
    assertThat(finished() - before).isEqualTo(number);
    return number / seconds;
  }

  private void inParallel(int number, int threads, String definition) {
    AtomicInteger left = new AtomicInteger(number);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> results = new ArrayList<>();
      for (int worker = 0; worker < threads; worker++) {
        results.add(workers.submit(until(left, definition)));
      }
      for (Future<?> result : results) {
        result.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      workers.shutdownNow();
    }
  }

  private Callable<Void> until(AtomicInteger left, String definition) {
    return () -> {
      signIn.run();
      while (left.getAndDecrement() > 0) {
        walk(definition, people.incrementAndGet());
      }
      return null;
    };
  }

  private void walk(String definition, int person) {
    ProcessInstance started =
        engine
            .getFormService()
            .submitStartForm(
                definition, businessKey.apply(person), values(answers.contact(person)));
    for (int form = 0; form < FORMS_AFTER_THE_FIRST; form++) {
      Task task = next(started.getBusinessKey());
      Map<String, Object> submitted = answers.of(task.getTaskDefinitionKey());
      engine.getFormService().submitTaskForm(task.getId(), values(submitted));
    }
  }

  // Finding the next task is the benchmark's own need, not a step of the referral: people find
  // theirs in lists, which are measured elsewhere. So it is done without grants on both engines.
  private Task next(String reference) {
    engine.getIdentityService().clearAuthentication();
    try {
      return engine
          .getTaskService()
          .createTaskQuery()
          .processInstanceBusinessKey(reference)
          .singleResult();
    } finally {
      signIn.run();
    }
  }

  private long finished() {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(KEY)
        .completed()
        .count();
  }

  /** As Tasklist sends them: lists as JSON, all else untyped. */
  private static VariableMap values(Map<String, Object> answers) {
    VariableMap values = Variables.createVariables();
    answers.forEach(
        (field, value) ->
            values.put(
                field,
                value instanceof List<?> list ? SpinValues.jsonValue(json(list)).create() : value));
    return values;
  }

  private static String json(List<?> list) {
    try {
      return JSON.writeValueAsString(list);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
