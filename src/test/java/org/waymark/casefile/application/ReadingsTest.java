package org.waymark.casefile.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.Readings;
import org.waymark.casefile.support.CaseFileTest;

class ReadingsTest extends CaseFileTest {

  @Autowired Readings readings;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void a_reading_is_logged_with_who_when_and_what_for() {
    var person = somebody();
    people.read(person, "person-page");
    assertThat(readings.of(person, null, 10))
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.userId()).isEqualTo("practitioner");
              assertThat(reading.kind()).isEqualTo("read");
              assertThat(reading.purpose()).isEqualTo("person-page");
              assertThat(reading.at()).isEqualTo(clock.instant());
            });
  }

  @Test
  void reading_by_way_of_a_case_names_the_case() {
    var person = somebody();
    var reference = cases.open("REF", person, TODAY, null);
    people.ofCase(reference, "form:triage-contact");
    assertThat(readings.of(person, null, 10))
        .extracting(Readings.Reading::caseReference)
        .containsExactly(reference);
  }

  @Test
  void it_is_logged_in_a_read_only_transaction_and_stays_when_that_is_rolled_back() {
    var person = somebody();
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.executeWithoutResult(
        status -> {
          people.read(person, "person-page");
          status.setRollbackOnly();
        });
    assertThat(readings.of(person, null, 10)).hasSize(1);
  }

  @Test
  void what_one_transaction_reads_again_for_the_same_purpose_is_one_reading() {
    var person = somebody();
    var reading = new TransactionTemplate(transactions);
    Runnable twiceForOneAndOnceForAnother =
        () ->
            reading.executeWithoutResult(
                status -> {
                  people.read(person, "person-page");
                  people.read(person, "person-page");
                  people.read(person, "corrections");
                });
    twiceForOneAndOnceForAnother.run();
    assertThat(readings.of(person, null, 10))
        .extracting(Readings.Reading::purpose)
        .containsExactlyInAnyOrder("person-page", "corrections");
    twiceForOneAndOnceForAnother.run();
    assertThat(readings.of(person, null, 10)).hasSize(4);
  }

  @Test
  void a_transaction_within_another_logs_its_own_readings() {
    var person = somebody();
    var inner = new TransactionTemplate(transactions);
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              people.read(person, "person-page");
              inner.executeWithoutResult(within -> people.read(person, "person-page"));
              people.read(person, "person-page");
            });
    assertThat(readings.of(person, null, 10)).hasSize(2);
  }

  @Test
  void somebody_put_on_file_in_the_same_transaction_is_read_and_logged() {
    var person =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  var id = somebody();
                  people.read(id, "record-contact");
                  return id;
                });
    assertThat(readings.of(person, null, 10)).hasSize(1);
  }

  @Test
  void more_readers_than_connections_do_not_wait_for_each_other_for_ever() throws Exception {
    var person = somebody();
    Callable<Boolean> reading =
        () ->
            new TransactionTemplate(transactions)
                .execute(status -> people.read(person, "person-page").isPresent());
    var readers = Executors.newFixedThreadPool(30);
    try {
      for (var result : readers.invokeAll(Collections.nCopies(60, reading))) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      readers.shutdownNow();
    }
    assertThat(readings.of(person, null, 100)).hasSize(60);
  }

  @Test
  void a_refused_reading_is_logged_as_refused() {
    var person = somebody();
    restrictTo("practitioner-2", person);
    assertThat(people.read(person, "person-page")).contains(PersonView.masked(person));
    assertThat(readings.of(person, null, 10))
        .extracting(Readings.Reading::kind)
        .containsExactly("refused");
  }

  @Test
  void emergency_access_is_logged() {
    var person = somebody();
    restrictTo("practitioner-2", person);
    restrictions.openInEmergency(person, "Found on the floor, no answer at the door");
    assertThat(readings.of(person, null, 10))
        .extracting(Readings.Reading::kind)
        .containsExactly("emergency");
  }

  @Test
  void a_page_of_cases_is_logged_as_listed_for_those_who_were_shown() {
    var shown = somebody();
    var hidden = somebody();
    var references = new ArrayList<String>();
    for (var person : new UUID[] {shown, hidden, null}) {
      references.add(cases.open("REF", person, TODAY, null));
    }
    restrictTo("practitioner-2", hidden);
    var listed = people.listOfCases(references, "task-list");
    assertThat(listed).containsOnlyKeys(references.get(0), references.get(1));
    assertThat(listed.get(references.get(1))).isEqualTo(PersonView.masked(hidden));
    assertThat(readings.of(shown, null, 10))
        .extracting(Readings.Reading::kind, Readings.Reading::caseReference)
        .containsExactly(tuple("listed", references.get(0)));
    assertThat(readings.of(hidden, null, 10)).isEmpty();
  }

  @Test
  void search_and_likely_duplicates_are_logged_as_listed() {
    var last = "Listed" + letters();
    var person = onFile(PersonDetails.named("Ann", last).build());
    people.search(last, 10);
    people.likelyDuplicates(PersonDetails.named("Ann", last).build());
    assertThat(readings.of(person, null, 10))
        .extracting(Readings.Reading::purpose)
        .containsExactly("likely-duplicates", "search");
  }

  @Test
  void nobody_read_is_nothing_logged() {
    var unknown = UUID.randomUUID();
    assertThat(people.read(unknown, "person-page")).isEmpty();
    assertThat(people.ofCase("REF-1900-000001", "x")).isEmpty();
    assertThat(people.listOfCases(List.of(), "x")).isEmpty();
    assertThat(readings.of(unknown, null, 10)).isEmpty();
  }

  @Test
  void the_log_is_read_page_by_page() {
    var person = somebody();
    for (int i = 0; i < 3; i++) {
      people.read(person, "page-" + i);
    }
    var first = readings.of(person, null, 2);
    var rest = readings.of(person, first.get(1).id(), 2);
    assertThat(first).extracting(Readings.Reading::purpose).containsExactly("page-2", "page-1");
    assertThat(rest).extracting(Readings.Reading::purpose).containsExactly("page-0");
  }
}
