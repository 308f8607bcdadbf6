package org.waymark.casefile.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casefile.CaseChronology;
import org.waymark.casefile.CaseNotes;
import org.waymark.casefile.Chronology;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Submission;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.UnknownCaseException;
import org.waymark.casefile.support.CaseFileTest;

class AppendOnlyTest extends CaseFileTest {

  @Autowired Chronology chronology;
  @Autowired CaseChronology entries;
  @Autowired CaseNotes notes;
  @Autowired FormAnswers answers;

  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "chronology_entry,text",
    "case_note,text",
    "form_answer,form",
    "person_history,reason",
    "restriction_event,reason",
    "reading_log,purpose"
  })
  void the_database_itself_refuses_to_change_what_was_written(String table, String column) {
    oneRowInEach();
    var refused = table + " is append-only";
    assertThatThrownBy(() -> jdbc.execute("update " + table + " set " + column + " = 'x'"))
        .hasMessageContaining(refused);
    assertThatThrownBy(() -> jdbc.execute("delete from " + table)).hasMessageContaining(refused);
    assertThatThrownBy(() -> jdbc.execute("truncate " + table)).hasMessageContaining(refused);
  }

  private void oneRowInEach() {
    var details = PersonDetails.named("Ann", "Test" + letters()).build();
    var person = onFile(details);
    people.correct(person, details.but().gender("Female").build(), "Asked");
    people.read(person, "test");
    var reference = cases.open("REF", person, TODAY, null);
    notes.add(reference, "Rang");
    submit(reference, "test-form", "{\"a\":1}");
    restrictTo("practitioner", person);
  }

  @Test
  void a_corrected_entry_stays_beside_its_correction() {
    var reference = cases.open("REF", null, TODAY, null);
    chronology.add(reference, "visited", "Visited on Monday.", "practitioner");
    var wrong = entries.of(reference).get(1).id();
    entries.correct(reference, wrong, "Visited on Tuesday.", "Wrong day", "practitioner-2");
    var now = entries.of(reference);
    assertThat(now)
        .extracting(CaseChronology.Entry::text)
        .endsWith("Visited on Monday.", "Visited on Tuesday.");
    assertThat(now.get(1).correctedBy()).isEqualTo(now.get(2).id());
    assertThat(now.get(2).corrects()).isEqualTo(wrong);
    assertThat(now.get(2).kind()).isEqualTo("visited");
    assertThat(now.get(2).correctionReason()).isEqualTo("Wrong day");
  }

  @Test
  void an_entry_is_corrected_once_with_a_reason_and_on_its_own_case() {
    var reference = cases.open("REF", null, TODAY, null);
    var other = cases.open("REF", null, TODAY, null);
    var entry = entries.of(reference).get(0).id();
    assertThatThrownBy(() -> entries.correct(other, entry, "x", "why", "me"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> entries.correct(reference, entry, "x", " ", "me"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> entries.correct(reference, entry, "", "why", "me"))
        .isInstanceOf(IllegalArgumentException.class);
    entries.correct(reference, entry, "x", "why", "me");
    assertThatThrownBy(() -> entries.correct(reference, entry, "y", "why", "me"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_person_s_chronology_runs_across_cases() {
    var person = somebody();
    var one = cases.open("REF", person, TODAY, null);
    var two = cases.open("SAF", person, TODAY, null);
    assertThat(entries.ofPerson(person))
        .extracting(CaseChronology.Entry::caseReference)
        .containsExactly(one, two);
  }

  @Test
  void notes_come_newest_first_and_keep_what_was_corrected() {
    var reference = cases.open("REF", null, TODAY, null);
    var first = notes.add(reference, "Rang, no answer.");
    var second = notes.correct(reference, first, reference, "Rang, line busy.", "Misremembered");
    assertThat(notes.of(reference)).extracting(CaseNotes.Note::id).containsExactly(second, first);
    assertThat(notes.of(reference).get(1).later().id()).isEqualTo(second);
    assertThat(notes.of(reference).get(0).by()).isEqualTo("practitioner");
  }

  @Test
  void an_empty_or_endless_note_is_refused() {
    var reference = cases.open("REF", null, TODAY, null);
    assertThatThrownBy(() -> notes.add(reference, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> notes.add(reference, "x".repeat(20_001)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_is_written_on_an_unknown_case() {
    var nowhere = "REF-1900-000001";
    assertThatThrownBy(() -> notes.add(nowhere, "x")).isInstanceOf(UnknownCaseException.class);
    assertThatThrownBy(() -> chronology.add(nowhere, "x", "x", "x"))
        .isInstanceOf(UnknownCaseException.class);
    assertThatThrownBy(() -> submit(nowhere, "x", "{}")).isInstanceOf(UnknownCaseException.class);
  }

  @Test
  void answers_are_kept_as_they_were_given_with_form_version_task_author_and_time() {
    var reference = cases.open("REF", null, TODAY, null);
    var id = submit(reference, "triage-contact", "{\"urgent\":true,\"days\":[1,2]}");
    var recorded = answers.latest(reference, "triage-contact").orElseThrow();
    assertThat(recorded.id()).isEqualTo(id);
    assertThat(recorded.at()).isEqualTo(clock.instant());
    assertThat(recorded.submission())
        .isEqualTo(submission(reference, "triage-contact", "{\"urgent\":true,\"days\":[1,2]}"));
  }

  @Test
  void the_latest_answers_win_and_the_earlier_ones_stay() {
    var reference = cases.open("REF", null, TODAY, null);
    submit(reference, "one", "{\"a\":1}");
    submit(reference, "two", "{\"a\":5}");
    var last = submit(reference, "one", "{\"a\":2}");
    assertThat(answers.latest(reference, "one").orElseThrow().id()).isEqualTo(last);
    assertThat(answers.of(reference)).hasSize(3);
    assertThat(answers.latest(reference, "three")).isEmpty();
  }

  @Test
  void a_value_is_carried_forward_with_its_author_and_date() {
    var reference = cases.open("REF", null, TODAY, null);
    submit(reference, "one", "{\"a\":1,\"group\":{\"b\":\"x\"}}");
    submit(reference, "one", "{\"a\":2}");
    var carried = answers.latestValue(reference, "one.a").orElseThrow();
    assertThat(carried.value().asInt()).isEqualTo(2);
    assertThat(carried.author()).isEqualTo("practitioner");
    assertThat(carried.at()).isEqualTo(clock.instant());
    assertThat(answers.latestValue(reference, "one.group.b").orElseThrow().value().asText())
        .isEqualTo("x");
    assertThat(answers.latestValue(reference, "one.unknown")).isEmpty();
    assertThat(answers.latestValue(reference, "two.a")).isEmpty();
    assertThat(answers.latestValue(reference, "one")).isEmpty();
  }

  @Test
  void a_nul_character_does_not_stop_answers_from_being_kept() {
    var reference = cases.open("REF", null, TODAY, null);
    submit(reference, "one", "{\"a\":\"x\\u0000y\"}");
    assertThat(answers.latestValue(reference, "one.a").orElseThrow().value().asText())
        .isEqualTo("xy");
  }

  @Test
  void the_typed_words_backslash_u0000_are_kept_as_typed() {
    var reference = cases.open("REF", null, TODAY, null);
    submit(reference, "one", "{\"a\":\"x\\\\u0000y\"}");
    assertThat(answers.latestValue(reference, "one.a").orElseThrow().value().asText())
        .isEqualTo("x\\u0000y");
  }

  private UUID submit(String reference, String form, String given) {
    return answers.record(submission(reference, form, given));
  }

  private Submission submission(String reference, String form, String given) {
    try {
      var object = (ObjectNode) json.readTree(given);
      return new Submission(reference, form, 3, "task-1", "UserTask_Test", "practitioner", object);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
