package org.waymark.engine.expressions;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * All that a name in an expression can stand for: a bean made for models, or a variable that holds
 * a text, a number, a day, yes or no, or nothing. Beans come first, so that no variable of a bean's
 * name takes its place. Nothing is read <em>from</em> a value: no property, no index, no method.
 */
final class NarrowResolver extends ELResolver {

  private final ProcessBeans beans;

  NarrowResolver(ProcessBeans beans) {
    this.beans = beans;
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base != null || !(property instanceof String name)) {
      throw nothingIsReadFromValues();
    }
    if (beans.packages().containsKey(name)) {
      context.setPropertyResolved(true);
      return beans.asMap().get(name);
    }
    VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
    if (scope == null || !scope.hasVariable(name)) {
      return null;
    }
    context.setPropertyResolved(true);
    return simple(name, scope.getVariableTyped(name, false));
  }

  // Not deserialised: a stored object is refused by its type before it comes to life.
  private static Object simple(String name, TypedValue held) {
    Object value = held == null || isStored(held) ? held : held.getValue();
    if (!isSimple(value)) {
      throw new ELException(name + " holds no text, number, day, yes or no");
    }
    return value;
  }

  private static boolean isStored(TypedValue held) {
    return held.getType() != null && !held.getType().isPrimitiveValueType();
  }

  /** Whether a value can do nothing but be compared. */
  static boolean isSimple(Object value) {
    return value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Date
        || (value instanceof Number && value.getClass().getName().startsWith("java.lang."));
  }

  private static ELException nothingIsReadFromValues() {
    return new ELException("Expressions read no property and call no method");
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
    throw nothingIsReadFromValues();
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    throw nothingIsReadFromValues();
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    throw new ELException("Expressions set nothing");
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return Collections.emptyIterator();
  }
}
