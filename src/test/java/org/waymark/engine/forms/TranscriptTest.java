package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.forms.TestForms.answers;
import static org.waymark.engine.forms.TestForms.field;
import static org.waymark.engine.forms.TestForms.form;
import static org.waymark.engine.forms.TestForms.group;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-07-03|Fri 3 July 2026",
        "2026-07-03T00:30|Fri 3 July 2026, 00:30",
        "2026-07-02T23:30Z|Fri 3 July 2026, 00:30",
        "2026-07-03T01:30:00+02:00|Fri 3 July 2026, 00:30",
        "09:30|09:30",
        "09:30+01:00|09:30+01:00"
      })
  void dates_and_times_read_as_londons_clocks_showed_them(String said, String reads) {
    assertThat(
            Transcript.of(
                form(field("datetime", "seen")),
                answers("{'seen':'" + said + "'}"),
                UnaryOperator.identity()))
        .extracting(Transcript.Entry::answer)
        .containsExactly(reads);
  }

  @Test
  void a_question_that_is_asked_twice_is_told_apart_by_what_stands_above_it() {
    String asked = "{'type':'textfield','id':'%s','key':'%s','label':'Why'}";
    FormFile form =
        form(
            group("food", ", 'label':'Food'", asked.formatted("A", "a")),
            group("home", ", 'label':'Home'", asked.formatted("B", "b")),
            group("more", ", 'label':'More'", field("textfield", "other")));

    assertThat(
            Transcript.of(
                form,
                answers("{'food':{'a':'1'},'home':{'b':'2'},'more':{'other':'3'}}"),
                UnaryOperator.identity()))
        .extracting(Transcript.Entry::question)
        .containsExactly("Food: Why", "Home: Why", "Label of other");
  }

  @Test
  void whoever_was_chosen_from_a_list_of_the_server_reads_by_name() {
    String worker =
        "{'type':'select','id':'W','key':'worker','label':'Worker','valuesKey':'workerOptions'}";

    assertThat(
            Transcript.of(
                form(worker, field("textfield", "note")),
                answers("{'worker':'practitioner','note':'practitioner'}"),
                id -> "Priya Nair"))
        .extracting(Transcript.Entry::answer)
        .containsExactly("Priya Nair", "practitioner");
  }
}
