package org.waymark.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class PlainRefusalsTest {

  private static final Authentication SOMEBODY = new Authentication("practitioner", List.of());

  @ParameterizedTest
  @ValueSource(strings = {"08006", "53100", "53300", "57P01", "58030"})
  void a_failure_of_the_database_is_told_in_words_and_stays_one(String state) {
    RuntimeException failure =
        new TransactionSystemException("Unable to rollback", new SQLException("code", state));

    ProcessEngineException told = told(SOMEBODY, failure, ProcessEngineException.class);

    assertThat(told)
        .isNotInstanceOf(BadUserRequestException.class)
        .hasMessageStartingWith("The database takes nothing now")
        .hasMessageContaining("look first whether what you sent is there")
        .hasCause(failure);
  }

  @Test
  void so_is_a_pool_without_a_connection() {
    assertThat(
            told(
                SOMEBODY,
                new CannotCreateTransactionException("no connection"),
                ProcessEngineException.class))
        .hasMessageStartingWith("The database takes nothing now");
  }

  @Test
  void a_question_that_takes_too_long_is_one_to_ask_otherwise() {
    RuntimeException failure = new RuntimeException(new SQLException("cancelled", "57014"));

    assertThat(told(SOMEBODY, failure, BadUserRequestException.class))
        .hasMessageContaining("ask for less");
  }

  @ParameterizedTest
  @ValueSource(strings = {"22021", "22003", "22008"})
  void a_value_that_the_database_cannot_hold_is_a_bad_request(String state) {
    RuntimeException failure = new RuntimeException(new SQLException("code", state));

    assertThat(told(SOMEBODY, failure, BadUserRequestException.class))
        .hasMessageContaining("can't be kept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "40001", "42601"})
  void another_answer_of_the_database_is_passed_on(String state) {
    RuntimeException failure = new RuntimeException(new SQLException("code", state));

    assertThat(told(SOMEBODY, failure, RuntimeException.class)).isSameAs(failure);
  }

  @Test
  void nothing_is_put_into_words_where_nobody_asked() {
    RuntimeException failure = new RuntimeException(new SQLException("code", "08006"));

    assertThat(told(null, failure, RuntimeException.class)).isSameAs(failure);
  }

  private static <T extends Throwable> T told(
      Authentication user, RuntimeException failure, Class<T> kind) {
    PlainRefusals refusals = new PlainRefusals(() -> user);
    refusals.setNext(
        new CommandInterceptor() {
          @Override
          public <R> R execute(Command<R> command) {
            throw failure;
          }
        });
    return catchThrowableOfType(kind, () -> refusals.execute(context -> null));
  }
}
