package org.waymark.casefile.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;
import org.waymark.support.SettableClock;
import org.waymark.support.SignedIn;
import org.waymark.support.Surnames;

/** A test of the case file on a real PostgreSQL. Each test makes people and cases of its own. */
@SpringBootTest(
    classes = CaseFileContext.class,
    properties = {
      "spring.flyway.locations=classpath:db/migration/casefile",
      "spring.jpa.hibernate.ddl-auto=validate",
      "spring.jpa.open-in-view=false",
      "spring.mvc.problemdetails.enabled=true"
    })
public abstract class CaseFileTest {

  protected static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired protected SignedIn user;
  @Autowired protected SettableClock clock;
  @Autowired protected People people;
  @Autowired protected CaseRegister cases;
  @Autowired protected Restrictions restrictions;
  @Autowired protected JdbcTemplate jdbc;
  @Autowired protected RecordedEvents events;
  @Autowired private List<JavaMigration> migrations;
  @Autowired private DataSource database;

  @BeforeEach
  void startAsPractitioner() {
    clock.set(SettableClock.START);
    asPractitioner();
  }

  protected void asPractitioner() {
    user.as("practitioner", "practitioners", "team-north", "team-north.practitioners");
  }

  protected void asTeamManager() {
    user.as("team-manager", "team-managers", "team-north", "team-north.team-managers");
  }

  protected void asServiceManager() {
    user.as("service-manager", "service-managers");
  }

  protected UUID onFile(PersonDetails details) {
    return ((Outcome.Done) people.create(details)).id();
  }

  /** Somebody whom no other test knows. */
  protected UUID somebody() {
    return onFile(PersonDetails.named("Test" + letters(), "Person" + letters()).build());
  }

  /** The manager who is named on every restriction of these tests. */
  protected static final String NAMED_MANAGER = "team-manager-named";

  /**
   * Restricts the record to one user and a manager, as a service manager, and comes back as
   * practitioner.
   */
  protected void restrictTo(String named, UUID person) {
    asServiceManager();
    assertThat(
            restrictions.restrict(
                person, Set.of(named, NAMED_MANAGER), "Works here", TODAY.plusMonths(6)))
        .isInstanceOf(Outcome.Done.class);
    asPractitioner();
  }

  /** Runs a migration once more, as on a database of an earlier release. */
  protected void migrateAgain(String version) throws Exception {
    var migration =
        migrations.stream()
            .filter(m -> m.getVersion().getVersion().equals(version))
            .findFirst()
            .orElseThrow();
    try (var connection = database.getConnection()) {
      migration.migrate(
          new Context() {
            @Override
            public Configuration getConfiguration() {
              return null;
            }

            @Override
            public Connection getConnection() {
              return connection;
            }
          });
    }
  }

  protected static String letters() {
    return Surnames.unlikeAnybodys().toLowerCase(Locale.ROOT);
  }
}
