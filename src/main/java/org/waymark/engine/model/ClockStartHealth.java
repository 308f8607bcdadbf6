package org.waymark.engine.model;

import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A warning while clocks run whose start nobody knows. The service as a whole stays up: their work
 * is due too early rather than too late, and somebody has to mend the model.
 */
@Component("clockStartsHealthIndicator")
class ClockStartHealth implements HealthIndicator {

  private static final Status WARNING =
      new Status("WARNING", "Clocks count from the earliest day that is certain");

  // The same incident stands in each calling process once more.
  private static final String UNKNOWN =
      """
      select process.key_ || ': ' || incident.incident_msg_
        from act_ru_incident incident
        join act_re_procdef process on process.id_ = incident.proc_def_id_
       where incident.incident_type_ = :type and incident.cause_incident_id_ = incident.id_
      """;

  private final JdbcClient database;

  ClockStartHealth(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Health health() {
    List<String> unknown =
        database.sql(UNKNOWN).param("type", UnknownStarts.INCIDENT).query(String.class).list();
    Health.Builder health = unknown.isEmpty() ? Health.up() : Health.status(WARNING);
    return health
        .withDetail("clocksWithoutStart", unknown.size())
        .withDetail("where", unknown.stream().distinct().sorted().toList())
        .build();
  }
}
