package org.waymark.engine.expressions;

import java.lang.reflect.Method;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl.Profile;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;

/**
 * Runs expressions, and very few of them. The engine's own manager lets an expression call any
 * method of anything it can get hold of, and so whoever deploys a model, or asks a task query,
 * could run any program on the server. Here an expression
 *
 * <ul>
 *   <li>is one of the {@link ExactTexts}, which are worked out without variables, or
 *   <li>has an allowed {@link JuelShape}, and then meets nothing but simple variables and the beans
 *       made for models ({@link NarrowResolver}): no property, no index, no method, no function.
 * </ul>
 *
 * Any other is kept as it is, so that a stored model can still be read, and refused when it runs.
 * The shapes are checked at deployment too; this stands alone, whatever reaches it.
 */
public final class GuardedExpressions extends JuelExpressionManager {

  private final ProcessBeans beans;
  private final ExactTexts exact;

  public GuardedExpressions(ProcessBeans beans) {
    this.beans = beans;
    this.exact = new ExactTexts(beans);
    // This profile knows no calls of methods: their text is not even read.
    setExpressionFactory(new ExpressionFactoryImpl(Profile.JEE5));
  }

  @Override
  public Expression createExpression(String text) {
    return exact.find(text).orElseGet(() -> shaped(text));
  }

  private Expression shaped(String text) {
    if (JuelShape.isIn(text)) {
      JuelShape shape = JuelShape.of(text);
      if (!shape.isAllowed()) {
        return new RefusedExpression(text, String.join(", ", shape.faults()));
      }
    }
    return resolved(text);
  }

  /** As it runs once its shape has passed, or had it passed. */
  Expression resolved(String text) {
    try {
      return new ScopedExpression(super.createExpression(text));
    } catch (ELException unreadable) {
      return new RefusedExpression(text, "it can't be read");
    }
  }

  @Override
  protected ELResolver createElResolver() {
    return new NarrowResolver(beans);
  }

  @Override
  protected FunctionMapper createFunctionMapper() {
    return new FunctionMapper() {
      @Override
      public Method resolveFunction(String prefix, String name) {
        return null;
      }
    };
  }

  /** The engine's own functions are for our exact texts alone. */
  @Override
  public void addFunction(String name, Method function) {
    exact.addFunction(name, function);
  }

  /** Tables are written in FEEL. */
  @Override
  protected ElProvider createElProvider() {
    return text -> {
      throw new BadUserRequestException("Tables are written in FEEL, not in JUEL");
    };
  }
}
