package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class CaseFileInTheApplicationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired People people;
  @Autowired CaseRegister cases;
  @Autowired CaseAccess access;
  @Autowired Restrictions restrictions;
  @Autowired Readings readings;
  @Autowired PlatformTransactionManager transactions;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whoever_is_signed_in_reads_is_logged_and_is_shut_out_by_a_restriction() {
    signIn("team-manager", "team-managers", "team-north", "team-north.team-managers");
    var outcome = people.create(PersonDetails.named("Ann", "Test").build());
    var person = ((Outcome.Done) outcome).id();
    var reference = cases.open("REF", person, TODAY, "team-north");
    restrict(person, "practitioner", "nobody-of-that-name");
    restrict(person, "practitioner", "provider-a", "team-manager-south");
    restrict(person, "practitioner", "senior-practitioner");
    assertThat(access.maySee("practitioner-2", reference)).isTrue();
    restrict(person, "practitioner", "team-manager-south");
    assertThat(access.maySee("team-manager", reference)).isFalse();
    signIn("practitioner", "practitioners");
    assertThat(people.ofCase(reference, "test").orElseThrow().restricted()).isFalse();
    assertThat(readings.of(person, null, 10))
        .singleElement()
        .extracting(Readings.Reading::userId, Readings.Reading::caseReference)
        .containsExactly("practitioner", reference);
  }

  private void restrict(UUID person, String... named) {
    restrictions.restrict(person, Set.of(named), "Works here", TODAY.plusMonths(1));
  }

  @Test
  void a_reading_stays_logged_when_its_transaction_is_rolled_back() {
    signIn("practitioner", "practitioners");
    var person = ((Outcome.Done) people.create(PersonDetails.named("Ann", "Test").build())).id();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              people.read(person, "test");
              status.setRollbackOnly();
            });
    assertThat(readings.of(person, null, 10)).hasSize(1);
  }

  private static void signIn(String user, String... groups) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(user, "", groups));
  }
}
