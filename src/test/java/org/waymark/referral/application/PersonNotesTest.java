package org.waymark.referral.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.waymark.referral.application.StepFixture.PERSON;
import static org.waymark.referral.application.StepFixture.REF;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.CommunicationNeeds.LetterFormat;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;

class PersonNotesTest {

  private final People people = mock(People.class);
  private final PersonNotes notes = new PersonNotes(people);
  private final PersonDetails person =
      PersonDetails.named("Ann", "Hill")
          .alerts("A loose dog")
          .communication(new CommunicationNeeds("Polish", true, LetterFormat.LARGE_PRINT, "Slowly"))
          .build();

  @BeforeEach
  void onFile() {
    when(people.ofCase(eq(REF), anyString()))
        .thenReturn(Optional.of(PersonView.of(PERSON, person)));
    when(people.correct(any(), any(), any())).thenReturn(new Outcome.Done(PERSON));
  }

  private PersonDetails corrected() {
    var details = ArgumentCaptor.forClass(PersonDetails.class);
    verify(people).correct(eq(PERSON), details.capture(), eq("Said on " + REF));
    return details.getValue();
  }

  @Test
  void hazards_and_needs_are_written_to_the_person_and_the_rest_stays() {
    assertThat(notes.keep(REF, "Ice on the steps", "Lip-reads", "triage-contact")).isEmpty();
    assertThat(corrected().alerts()).isEqualTo("Ice on the steps");
    assertThat(corrected().communication())
        .isEqualTo(new CommunicationNeeds("Polish", true, LetterFormat.LARGE_PRINT, "Lip-reads"));
  }

  @Test
  void an_empty_answer_loses_no_hazard() {
    assertThat(notes.keep(REF, null, null, "triage-contact")).isEmpty();
    verify(people, never()).correct(any(), any(), any());
  }

  @Test
  void the_same_answer_changes_nothing() {
    assertThat(notes.keep(REF, "A loose dog", "Slowly", "triage-contact")).isEmpty();
    verify(people, never()).correct(any(), any(), any());
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None.", " NONE KNOWN ", "nothing known"})
  void none_takes_a_hazard_away(String none) {
    assertThat(notes.keep(REF, none, null, "triage-contact")).isEmpty();
    assertThat(corrected().alerts()).isNull();
  }

  @Test
  void a_person_without_needs_gets_the_first_ones() {
    when(people.ofCase(eq(REF), anyString()))
        .thenReturn(Optional.of(PersonView.of(PERSON, PersonDetails.named("Ann", "Hill").build())));
    assertThat(notes.keep(REF, null, "Lip-reads", "triage-contact")).isEmpty();
    assertThat(corrected().communication().needs()).isEqualTo("Lip-reads");
  }

  @Test
  void a_restricted_person_is_neither_shown_nor_changed() {
    when(people.ofCase(eq(REF), anyString())).thenReturn(Optional.of(PersonView.masked(PERSON)));
    assertThat(notes.of(REF, "triage-contact")).isEmpty();
    assertThat(notes.keep(REF, "Ice", null, "triage-contact")).isEmpty();
    verify(people, never()).correct(any(), any(), any());
  }

  @Test
  void a_change_that_the_case_file_refuses_refuses_the_form() {
    when(people.correct(any(), any(), any())).thenReturn(new Outcome.NotAllowed("no"));
    assertThat(notes.keep(REF, "Ice", null, "triage-contact").orElseThrow().field())
        .isEqualTo("hazards");
  }
}
