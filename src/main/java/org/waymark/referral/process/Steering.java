package org.waymark.referral.process;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.waymark.engine.WallClock;
import org.waymark.referral.domain.Coded;
import org.waymark.referral.domain.FieldRefusal;

/** Reads what steers a referral. A model that steers it wrongly is an incident, not an answer. */
final class Steering {

  private Steering() {}

  static String text(DelegateExecution execution, String name) {
    Object value = execution.getVariable(name);
    return value == null ? null : value.toString();
  }

  static LocalDate date(DelegateExecution execution, String name) {
    String text = text(execution, name);
    return text == null || text.isBlank() ? null : WallClock.day(text);
  }

  static int number(DelegateExecution execution, String name) {
    if (execution.getVariable(name) instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalStateException("The variable " + name + " must be a number");
  }

  static <E extends Enum<E> & Coded> E code(
      DelegateExecution execution, String name, Class<E> type) {
    return Coded.of(type, text(execution, name))
        .orElseThrow(
            () -> new IllegalStateException("The variable " + name + " holds no known code"));
  }

  static void require(DelegateExecution execution, Optional<FieldRefusal> refusal) {
    refusal.ifPresent(
        why -> {
          throw new IllegalStateException(
              "%s: %s %s".formatted(execution.getProcessBusinessKey(), why.field(), why.message()));
        });
  }
}
