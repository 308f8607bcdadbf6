package org.waymark.engine.expressions;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.pvm.runtime.ExecutionImpl;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.waymark.escalation.application.EscalationProperties;
import org.waymark.escalation.process.EscalationInterval;

/**
 * A scope with a variable of each kind, and a manager with one bean, without an engine around it.
 * The bean's properties and the trap's are traps: whatever reads or calls them is remembered.
 */
final class GuardedScope {

  /** A variable that must not be touched. */
  public static final class Trap {
    static boolean sprung;

    public String getName() {
      sprung = true;
      return "sprung";
    }

    public Trap run() {
      sprung = true;
      return this;
    }
  }

  final GuardedExpressions manager;
  final EscalationInterval bean;
  final VariableScope variables;

  GuardedScope() {
    bean =
        new EscalationInterval(
            new EscalationProperties(
                java.time.Duration.ofMinutes(2), 2, 500, java.time.Duration.ofSeconds(10)));
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerBeanDefinition(
        "escalationInterval", new RootBeanDefinition(EscalationInterval.class, () -> bean));
    manager = new GuardedExpressions(new ProcessBeans(beans));
    StandaloneInMemProcessEngineConfiguration engine =
        new StandaloneInMemProcessEngineConfiguration();
    engine.setDelegateInterceptor(DelegateInvocation::proceed);
    Context.setProcessEngineConfiguration(engine);
    variables = new ExecutionImpl();
    variables.setVariable("text", "abc");
    variables.setVariable("number", 7);
    variables.setVariable("yes", true);
    variables.setVariable("nothing", null);
    variables.setVariable("p", "class");
    variables.setVariable("q1", "$");
    variables.setVariable("q2", "{''.getClass()}");
    variables.setVariable("trap", new Trap());
    variables.setVariable("type", String.class);
    variables.setVariable("escalationInterval", new Trap());
  }

  Object run(Expression expression) {
    return expression.getValue(variables);
  }
}
