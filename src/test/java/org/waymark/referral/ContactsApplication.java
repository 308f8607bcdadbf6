package org.waymark.referral;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Chronology;
import org.waymark.referral.application.ReferralWorkflow;
import org.waymark.referral.application.TeamForArea;
import org.waymark.support.TestDatabase;
import org.waymark.support.WeekdayCalendar;
import org.waymark.timescales.WorkingCalendar;

/**
 * Imports and contacts on a real database, with the modules around them played simply. Not
 * annotated as a component, or the whole application would find it.
 */
@ImportAutoConfiguration({
  FlywayAutoConfiguration.class,
  HibernateJpaAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
@EntityScan("org.waymark.referral.domain")
@ComponentScan(
    basePackages = {
      "org.waymark.imports.application",
      "org.waymark.imports.persistence",
      "org.waymark.referral.application",
      "org.waymark.referral.persistence"
    },
    // Of the referral, only what records contacts: the rest needs the modules around it.
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern =
                "org\\.waymark\\.referral\\.application\\.(?!RecordContact$|ContactImport$).*"))
public class ContactsApplication {

  public static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

  @Bean
  DataSource dataSource() {
    return org.springframework.boot.jdbc.DataSourceBuilder.create()
        .url(TestDatabase.empty())
        .username("postgres")
        .build();
  }

  @Bean
  EntityManager entities(EntityManagerFactory factory) {
    return SharedEntityManagerCreator.createSharedEntityManager(factory);
  }

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Bean
  TeamForArea teams() {
    return postcode ->
        postcode.matches("WM[1-4] .*")
            ? Optional.of("team-north")
            : postcode.matches("WM[5-9] .*") ? Optional.of("team-south") : Optional.empty();
  }

  @Bean
  Cases cases() {
    return new Cases();
  }

  @Bean
  Entries chronology() {
    return new Entries();
  }

  @Bean
  Started workflow() {
    return new Started();
  }

  @Bean
  WorkingCalendar calendar() {
    return new WeekdayCalendar();
  }

  /** Referrals that were started. */
  public static class Started implements ReferralWorkflow {
    public boolean failing;
    public final List<ContactRecorded> contacts = new ArrayList<>();

    @Override
    public synchronized void contactRecorded(ContactRecorded contact) {
      if (failing) {
        throw new IllegalStateException("the engine is away");
      }
      contacts.add(contact);
    }

    @Override
    public boolean hears(String reference, String message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void receivedOnCorrected(String reference, LocalDate receivedOn) {
      throw new UnsupportedOperationException();
    }
  }

  /** What was written into chronologies. */
  public static class Entries implements Chronology {
    public final List<String> texts = new ArrayList<>();

    @Override
    public synchronized void add(String reference, String kind, String text, String by) {
      texts.add(reference + " " + kind + " " + by + ": " + text);
    }
  }

  /** Cases that were opened; references as the case file gives them. */
  public static class Cases implements CaseRegister {
    public final List<CaseSummary> opened = new ArrayList<>();
    private final AtomicInteger number = new AtomicInteger();

    @Override
    public synchronized String open(String kind, UUID person, LocalDate openedOn, String team) {
      String reference = "%s-%d-%06d".formatted(kind, openedOn.getYear(), number.incrementAndGet());
      opened.add(new CaseSummary(reference, kind, person, team, openedOn, null, null));
      return reference;
    }

    @Override
    public Optional<CaseSummary> find(String reference) {
      return opened.stream().filter(it -> it.reference().equals(reference)).findFirst();
    }

    @Override
    public void assignTeam(String reference, String team) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void identify(String reference, UUID personId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close(String reference, String outcome) {
      throw new UnsupportedOperationException();
    }
  }
}
