package org.waymark.referral.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.waymark.referral.application.StepFixture.REF;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Recorded;
import org.waymark.casefile.FormAnswers.Submission;
import org.waymark.referral.domain.Contact;
import org.waymark.referral.domain.SampleContact;
import org.waymark.referral.domain.Situation;

/** What was said of a worry, for whoever makes the person safe. */
class ReadWorryTest {

  private final Contacts contacts = mock(Contacts.class);
  private final FormAnswers answers = mock(FormAnswers.class);
  private final ReadWorry worry =
      new ReadWorry(new ReadImportedContact(contacts, new ReadContact(contacts), answers), answers);

  @BeforeEach
  void told() {
    var told = new SampleContact();
    told.situation = new Situation("Found in a cold house.", null, false, true, "Bruises.", null);
    when(contacts.ofCase(REF))
        .thenReturn(Optional.of(new Contact(REF, told.build(), Instant.EPOCH, "pat")));
  }

  private static Recorded answered(String form, String detail) {
    var said = JsonNodeFactory.instance.objectNode().put("newConcernDetail", detail);
    return new Recorded(
        UUID.randomUUID(), new Submission(REF, form, 1, "t", "Task", "pat", said), Instant.EPOCH);
  }

  @Test
  void an_imported_contact_tells_its_worry_in_its_own_words() {
    assertThat(worry.on(REF, "contact").orElseThrow())
        .contains("What we were told: Found in a cold house.")
        .contains("The safeguarding worry: Bruises.")
        .contains("Who told us: ");
  }

  @Test
  void a_contact_on_a_form_tells_it_too() {
    Recorded contact = answered("record-contact", "");
    when(answers.of(REF)).thenReturn(List.of(contact));
    assertThat(worry.on(REF, "form-answer:" + contact.id()).orElseThrow()).contains("Bruises.");
  }

  @Test
  void a_worry_that_triage_noticed_is_told_in_the_words_of_triage() {
    Recorded first = answered("triage-contact", "The money is gone.");
    Recorded later = answered("strengths-conversation", "");
    when(answers.of(REF)).thenReturn(List.of(first, later));
    assertThat(worry.on(REF, "form-answer:" + first.id())).contains("The money is gone.");
    assertThat(worry.on(REF, "form-answer:" + later.id())).isEmpty();
  }

  @Test
  void of_another_case_nothing_is_told() {
    assertThat(worry.on("REF-2026-000099", "contact")).isEmpty();
    assertThat(worry.on(REF, "task-1")).isEmpty();
  }
}
