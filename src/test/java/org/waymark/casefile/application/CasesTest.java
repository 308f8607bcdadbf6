package org.waymark.casefile.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casefile.CaseChronology;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseDirectory.CaseLink;
import org.waymark.casefile.CaseDirectory.LinkKind;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.UnknownCaseException;
import org.waymark.casefile.UnknownPersonException;
import org.waymark.casefile.support.CaseFileTest;

class CasesTest extends CaseFileTest {

  @Autowired CaseDirectory directory;
  @Autowired CaseHandling handling;
  @Autowired CaseChronology chronology;
  @Autowired TransactionTemplate transaction;

  @ParameterizedTest
  @ValueSource(strings = {"REF", "SAF", "REV", "PAN", "EOI", "D2A", "DOL"})
  void each_kind_counts_for_itself(String kind) {
    var reference = cases.open(kind, null, TODAY, null);
    assertThat(reference).matches(kind + "-2026-[0-9]{6}");
  }

  @Test
  void the_year_is_that_of_opening_and_a_new_year_counts_from_one() {
    assertThat(cases.open("REF", null, LocalDate.of(1999, 12, 31), null))
        .isEqualTo("REF-1999-000001");
    assertThat(cases.open("REF", null, LocalDate.of(1999, 12, 31), null))
        .isEqualTo("REF-1999-000002");
    assertThat(cases.open("SAF", null, LocalDate.of(1999, 12, 31), null))
        .isEqualTo("SAF-1999-000001");
  }

  @Test
  void a_case_that_somebody_names_is_found_however_they_write_it() {
    var reference = cases.open("PAN", null, TODAY, null);
    for (String written :
        List.of(reference, " " + reference.toLowerCase(Locale.ROOT), reference.replace('-', ' '))) {
      assertThat(directory.named(written)).as(written).contains(reference);
    }
    assertThat(directory.named("see file")).isEmpty();
    assertThat(directory.named("PAN 2026 999999")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"XYZ", "ref", ""})
  void an_unknown_kind_is_refused(String kind) {
    assertThatThrownBy(() -> cases.open(kind, null, TODAY, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_case_is_about_somebody_on_file() {
    assertThatThrownBy(() -> cases.open("REF", UUID.randomUUID(), TODAY, null))
        .isInstanceOf(UnknownPersonException.class);
  }

  @Test
  void references_are_unique_when_many_are_opened_at_once_in_a_year_not_seen_before()
      throws Exception {
    var workers = Executors.newFixedThreadPool(8);
    try {
      Callable<List<String>> opening =
          () -> {
            var opened = new ArrayList<String>();
            for (int i = 0; i < 25; i++) {
              opened.add(cases.open("D2A", null, LocalDate.of(2050, 1, 1), null));
            }
            return opened;
          };
      var all = new ArrayList<String>();
      for (var result : workers.invokeAll(Collections.nCopies(8, opening))) {
        all.addAll(result.get());
      }
      assertThat(all).hasSize(200).doesNotHaveDuplicates();
    } finally {
      workers.shutdownNow();
    }
  }

  @Test
  void an_open_transaction_does_not_keep_others_from_opening_cases() throws Exception {
    var other = Executors.newSingleThreadExecutor();
    try {
      var references =
          transaction.execute(
              status -> {
                var mine = cases.open("REF", null, TODAY, null);
                try {
                  var theirs = other.submit(() -> cases.open("REF", null, TODAY, null));
                  return List.of(mine, theirs.get(10, TimeUnit.SECONDS));
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      assertThat(references).doesNotHaveDuplicates();
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void a_case_is_opened_handed_over_identified_and_closed_and_the_chronology_says_so() {
    var person = somebody();
    var reference = cases.open("REF", null, TODAY, "team-north");
    cases.identify(reference, person);
    cases.assignTeam(reference, "team-south");
    handling.assignWorker(reference, "practitioner-2");
    handling.prioritise(reference, 80);
    cases.close(reference, "advice-given");
    assertThat(directory.details(reference))
        .contains(
            new CaseDetails(
                reference,
                "REF",
                person,
                "team-south",
                "practitioner-2",
                80,
                TODAY,
                TODAY,
                "advice-given"));
    assertThat(cases.find(reference).orElseThrow().outcome()).isEqualTo("advice-given");
    assertThat(chronology.of(reference))
        .extracting(CaseChronology.Entry::kind)
        .containsExactly(
            "case-opened",
            "person-identified",
            "team-assigned",
            "worker-assigned",
            "priority-set",
            "case-closed");
  }

  @Test
  void the_closing_day_is_london_s() {
    clock.set(Instant.parse("2027-03-28T23:30:00Z"));
    var reference = cases.open("REF", null, TODAY, null);
    cases.close(reference, "advice-given");
    assertThat(cases.find(reference).orElseThrow().closedOn()).isEqualTo("2027-03-29");
  }

  @Test
  void saying_the_same_again_changes_nothing() {
    var reference = cases.open("REF", somebody(), TODAY, "team-north");
    cases.assignTeam(reference, "team-north");
    cases.close(reference, "advice-given");
    cases.close(reference, "advice-given");
    assertThat(chronology.of(reference)).hasSize(2);
  }

  @Test
  void a_closed_case_is_not_closed_with_another_outcome_but_opened_again_with_a_reason() {
    var reference = cases.open("REF", null, TODAY, null);
    cases.close(reference, "advice-given");
    assertThatThrownBy(() -> cases.close(reference, "withdrawn"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> handling.reopen(reference, " "))
        .isInstanceOf(IllegalArgumentException.class);
    handling.reopen(reference, "Closed by mistake");
    assertThat(directory.details(reference).orElseThrow().open()).isTrue();
  }

  @Test
  void a_case_found_to_be_about_another_person_says_so() {
    var reference = cases.open("REF", somebody(), TODAY, null);
    cases.identify(reference, somebody());
    assertThat(chronology.of(reference))
        .extracting(CaseChronology.Entry::kind)
        .endsWith("person-corrected");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void a_priority_is_between_0_and_100(int priority) {
    var reference = cases.open("REF", null, TODAY, null);
    assertThatThrownBy(() -> handling.prioritise(reference, priority))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cases_are_linked_once_and_seen_from_both_sides() {
    var earlier = cases.open("REF", null, TODAY, null);
    var later = cases.open("REF", null, TODAY, null);
    handling.link(later, earlier, LinkKind.RE_CONTACT);
    handling.link(later, earlier, LinkKind.RE_CONTACT);
    var link = new CaseLink(later, earlier, LinkKind.RE_CONTACT);
    assertThat(directory.linksOf(earlier)).containsExactly(link);
    assertThat(directory.linksOf(later)).containsExactly(link);
    assertThat(chronology.of(earlier)).hasSize(2);
    assertThatThrownBy(() -> handling.link(later, later, LinkKind.FOLLOWS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_link_that_was_none_is_taken_away_once_and_both_chronologies_say_so() {
    var earlier = cases.open("REF", null, TODAY, null);
    var later = cases.open("REF", null, TODAY, null);
    handling.link(later, earlier, LinkKind.RE_CONTACT);
    handling.link(later, earlier, LinkKind.FOLLOWS);
    handling.unlink(later, earlier, LinkKind.RE_CONTACT);
    handling.unlink(later, earlier, LinkKind.RE_CONTACT);
    assertThat(directory.linksOf(later))
        .containsExactly(new CaseLink(later, earlier, LinkKind.FOLLOWS));
    for (var reference : List.of(earlier, later)) {
      assertThat(chronology.of(reference))
          .filteredOn(entry -> entry.kind().equals("case-unlinked"))
          .hasSize(1);
    }
  }

  @Test
  void a_person_s_cases_come_newest_first() {
    var person = somebody();
    var first = cases.open("REF", person, TODAY, null);
    var second = cases.open("SAF", person, TODAY, null);
    assertThat(directory.ofPerson(person))
        .extracting(CaseDetails::reference)
        .containsExactly(second, first);
  }

  @Test
  void an_unknown_case_is_said_to_be_unknown() {
    assertThat(cases.find("REF-1900-000001")).isEmpty();
    assertThatThrownBy(() -> cases.close("REF-1900-000001", "x"))
        .isInstanceOf(UnknownCaseException.class);
    assertThatThrownBy(() -> handling.assignWorker("REF-1900-000001", "x"))
        .isInstanceOf(UnknownCaseException.class);
  }
}
