package org.waymark.installation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whoever asks for the health has an answer within two seconds, also while the database is away:
 * what asks the database is asked only while that answers. An orchestrator that gets no answer in
 * time would start a server anew that lacks nothing but its database.
 */
final class HealthInTime implements BeanPostProcessor {

  private static final String OURS = "org.waymark.";

  private final ObjectProvider<DatabasePing> database;

  HealthInTime(ObjectProvider<DatabasePing> database) {
    this.database = database;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    boolean asksDatabase =
        bean instanceof HealthIndicator && bean.getClass().getName().startsWith(OURS);
    return asksDatabase ? whileDatabaseAnswers((HealthIndicator) bean) : bean;
  }

  private HealthIndicator whileDatabaseAnswers(HealthIndicator indicator) {
    return () ->
        database.getObject().isAnswered()
            ? indicator.health()
            : Health.down().withDetail("database", "does not answer").build();
  }
}
