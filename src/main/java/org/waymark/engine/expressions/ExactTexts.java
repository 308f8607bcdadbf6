package org.waymark.engine.expressions;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.BeanWrapperImpl;

/**
 * The few expressions beyond the allowed shapes, each known by its whole text. None of them is run
 * by the engine's language on something that a model or a user could have put there.
 */
public final class ExactTexts {

  /** The case's reference, handed on to a part that is called. */
  public static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

  /** The interval of the sweep. */
  public static final String INTERVAL = "${escalationInterval.cycle}";

  private static final Pattern OUTPUT =
      Pattern.compile("\\$\\{decisionResult\\[0]\\.([A-Za-z_]\\w*)}");
  private static final String DECISION_RESULT = "decisionResult";

  /** Our own lists ask who somebody is, in which groups, and what is due within some days. */
  private static final Pattern IN_QUERIES =
      Pattern.compile(
          "\\$\\{(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
              + "|dateTime\\(\\)\\.plusDays\\(\\d{1,4}\\))}");

  private final ProcessBeans beans;

  /** The engine's own manager, with its functions and without beans and variables. */
  private final JuelExpressionManager functions = new JuelExpressionManager();

  ExactTexts(ProcessBeans beans) {
    this.beans = beans;
  }

  /** Whether a query or filter may ask it. */
  public static boolean mayBeAskedInQueries(String text) {
    return IN_QUERIES.matcher(text).matches();
  }

  /** The output of a decision table that the text reads, if it reads one. */
  public static Optional<String> output(String text) {
    Matcher matcher = OUTPUT.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  void addFunction(String name, Method function) {
    functions.addFunction(name, function);
  }

  Optional<Expression> find(String text) {
    if (BUSINESS_KEY.equals(text)) {
      return Optional.of(new Exact(text, ExactTexts::businessKey));
    }
    if (INTERVAL.equals(text)) {
      return Optional.of(new Exact(text, scope -> interval()));
    }
    if (mayBeAskedInQueries(text)) {
      return Optional.of(new Exact(text, scope -> asked(text, scope)));
    }
    return output(text).map(name -> new Exact(text, scope -> output(scope, name)));
  }

  // The engine asks without a scope too, each time it sets the timer of the next sweep.
  private Object interval() {
    return new BeanWrapperImpl(beans.asMap().get("escalationInterval")).getPropertyValue("cycle");
  }

  private Object asked(String text, VariableScope scope) {
    if (scope != null) {
      throw new ProcessEngineException(
          "The expression " + text + " is for task lists, not for models");
    }
    return functions.createExpression(text).getValue(null);
  }

  private static Object businessKey(VariableScope scope) {
    if (scope instanceof ExecutionEntity execution) {
      return execution.getProcessBusinessKey();
    }
    throw new BadUserRequestException(ScopedExpression.NOT_IN_QUERIES);
  }

  private static Object output(VariableScope scope, String name) {
    if (scope == null) {
      throw new BadUserRequestException(ScopedExpression.NOT_IN_QUERIES);
    }
    Object value =
        scope.getVariable(DECISION_RESULT) instanceof List<?> rules
                && !rules.isEmpty()
                && rules.get(0) instanceof Map<?, ?> outputs
            ? outputs.get(name)
            : null;
    if (!NarrowResolver.isSimple(value)) {
      throw new ProcessEngineException("Output " + name + " holds no text, number, day, yes or no");
    }
    return value;
  }

  private record Exact(String text, Function<VariableScope, Object> value) implements Expression {

    @Override
    public Object getValue(VariableScope scope) {
      return value.apply(scope);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution context) {
      return value.apply(scope);
    }

    @Override
    public void setValue(Object set, VariableScope scope) {
      throw new BadUserRequestException("Expressions set nothing");
    }

    @Override
    public void setValue(Object set, VariableScope scope, BaseDelegateExecution context) {
      setValue(set, scope);
    }

    @Override
    public String getExpressionText() {
      return text;
    }

    @Override
    public boolean isLiteralText() {
      return false;
    }
  }
}
