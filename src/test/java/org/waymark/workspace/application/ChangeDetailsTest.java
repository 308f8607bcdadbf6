package org.waymark.workspace.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.support.Acting.as;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class ChangeDetailsTest {

  @Autowired ChangeDetails changeDetails;
  @Autowired People people;

  @Test
  void what_somebody_else_changes_meanwhile_is_not_written_over() {
    PersonDetails known = PersonDetails.named("Una", "Overtaken").alerts("A dog").build();
    UUID person = as("practitioner", () -> ((Outcome.Done) people.create(known)).id());

    assertThatThrownBy(
            () ->
                as(
                    "practitioner",
                    () ->
                        changeDetails.change(
                            person,
                            details -> {
                              elsewhere(person, known.but().alerts("Two dogs").build());
                              return details.but().phone("020 7946 0000");
                            },
                            "New number")))
        .isInstanceOf(OptimisticLockingFailureException.class);

    PersonDetails now =
        as("practitioner", () -> people.read(person, "test").orElseThrow().details());
    assertThat(now.alerts()).isEqualTo("Two dogs");
    assertThat(now.phone()).isNull();
  }

  private void elsewhere(UUID person, PersonDetails changed) {
    CompletableFuture.runAsync(
            () -> as("practitioner-2", () -> people.correct(person, changed, "Another dog")))
        .join();
  }
}
