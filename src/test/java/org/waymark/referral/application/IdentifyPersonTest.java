package org.waymark.referral.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.waymark.referral.application.StepFixture.REF;
import static org.waymark.referral.application.StepFixture.details;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.referral.application.IdentifyPerson.NewPerson;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.Contact;
import org.waymark.referral.domain.SampleContact;
import org.waymark.support.WeekdayCalendar;

class IdentifyPersonTest {

  private static final UUID KNOWN = UUID.randomUUID();
  private static final UUID RESTRICTED = UUID.randomUUID();
  private static final NewPerson AS_TOLD = new NewPerson(null, null, null, false);

  private final Contacts contacts = mock(Contacts.class);
  private final People people = mock(People.class);
  private final CaseDirectory directory = mock(CaseDirectory.class);
  private final CaseRegister cases = mock(CaseRegister.class);
  private final PersonFromContact persons = new PersonFromContact(people);
  private final AgesOfAdults ages =
      new AgesOfAdults(
          new WeekdayCalendar(),
          Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
  private final IdentifyPerson identify =
      new IdentifyPerson(
          contacts, new LookAlikes(people, directory, persons, ages), persons, people, cases);
  private final SampleContact sample = new SampleContact();

  @BeforeEach
  void aContactAndTwoWhoAreAlike() {
    when(contacts.ofCase(REF)).thenAnswer(call -> Optional.of(contact()));
    when(people.check(any())).thenReturn(List.of());
    when(people.likelyDuplicatesBeforeFiling(any()))
        .thenReturn(
            List.of(
                new LikelyDuplicate(
                    PersonView.of(KNOWN, PersonDetails.named("Anne", "Hill").build()),
                    70,
                    List.of("A similar name"),
                    false),
                new LikelyDuplicate(
                    PersonView.masked(RESTRICTED), 40, List.of("Ask a manager"), false)));
    when(directory.ofPerson(KNOWN))
        .thenReturn(List.of(details("REF-2026-000009", null, null, null)));
  }

  private Contact contact() {
    return new Contact(REF, sample.build(), Instant.EPOCH, "pat");
  }

  private PersonDetails created() {
    var details = ArgumentCaptor.forClass(PersonDetails.class);
    verify(people).create(details.capture());
    return details.getValue();
  }

  @Test
  void near_misses_are_shown_with_why_and_their_open_cases() {
    var alike = identify.candidates(REF).orElseThrow().alike().get(0);
    assertThat(alike.name()).isEqualTo("Anne Hill");
    assertThat(alike.dateOfBirth()).isEqualTo("not known");
    assertThat(alike.why()).isEqualTo("A similar name");
    assertThat(alike.openCases()).containsExactly("REF-2026-000009");
  }

  @Test
  void a_restricted_record_is_mentioned_without_its_content_and_cannot_be_chosen() {
    var alike = identify.candidates(REF).orElseThrow().alike().get(1);
    assertThat(alike.restricted()).isTrue();
    assertThat(alike.name()).isEqualTo("Restricted record");
    assertThat(alike.openCases()).isEmpty();
    verify(directory, never()).ofPerson(RESTRICTED);
    assertThat(identify.identify(REF, RESTRICTED).orElseThrow().field()).isEqualTo("personChosen");
    verify(cases, never()).identify(any(), any());
  }

  @Test
  void what_the_contact_says_is_one_sentence() {
    assertThat(identify.candidates(REF).orElseThrow().told().sentence())
        .isEqualTo(
            "Ann Hill, born 3 April 1940, NHS number 999 012 3454, 3 Mill Lane, wm24ab,"
                + " phone 07700 900123");
    sample.nameless();
    assertThat(identify.candidates(REF).orElseThrow().told().sentence())
        .isEqualTo("No name was given");
  }

  @Test
  void a_date_of_birth_that_makes_a_child_is_doubted() {
    sample.about = born(LocalDate.of(2026, 6, 28));
    assertThat(identify.candidates(REF).orElseThrow().told().sentence())
        .isEqualTo("Ann Hill, born 28 June 2026 (0 years old: is the year right?)");
  }

  private static AboutWhom born(LocalDate day) {
    return new AboutWhom("Ann", "Hill", null, day, null, null, null, null);
  }

  @Test
  void somebody_who_was_offered_is_identified() {
    assertThat(identify.identify(REF, KNOWN)).isEmpty();
    verify(cases).identify(REF, KNOWN);
  }

  @Test
  void somebody_who_was_not_offered_is_refused() {
    assertThat(identify.identify(REF, UUID.randomUUID()).orElseThrow().field())
        .isEqualTo("personChosen");
    verify(cases, never()).identify(any(), any());
  }

  @Test
  void somebody_new_is_put_on_file_as_the_contact_says() {
    when(people.create(any())).thenReturn(new Outcome.Done(KNOWN));
    sample.about =
        new AboutWhom("Ann", "Hill", "Nan", null, null, "3 Mill Lane, Hatton, Wem", "WM2 4AB", "1");
    assertThat(identify.create(REF, AS_TOLD)).isEmpty();
    verify(cases).identify(REF, KNOWN);
    assertThat(created().preferredName()).isEqualTo("Nan");
    assertThat(created().address().line1()).isEqualTo("3 Mill Lane");
    assertThat(created().address().line2()).isEqualTo("Hatton");
    assertThat(created().address().town()).isEqualTo("Wem");
    assertThat(created().address().postcode()).isEqualTo("WM2 4AB");
  }

  @Test
  void what_the_worker_puts_right_goes_before_what_the_contact_says() {
    when(people.create(any())).thenReturn(new Outcome.Done(KNOWN));
    var born = LocalDate.of(1941, 4, 3);
    assertThat(identify.create(REF, new NewPerson("Anna", "Hull", born, false))).isEmpty();
    assertThat(created().firstName()).isEqualTo("Anna");
    assertThat(created().lastName()).isEqualTo("Hull");
    assertThat(created().dateOfBirth()).isEqualTo(born);
  }

  @Test
  void whoever_is_like_somebody_not_shown_once_put_right_is_looked_for_first() {
    var born = LocalDate.of(1942, 6, 28);
    var right = PersonDetails.named("Shanthi", "Pereira").dateOfBirth(born).build();
    when(people.likelyDuplicates(argThat(it -> it != null && born.equals(it.dateOfBirth()))))
        .thenReturn(
            List.of(
                new LikelyDuplicate(
                    PersonView.of(UUID.randomUUID(), right), 84, List.of("Same name"), false)));
    when(people.create(any())).thenReturn(new Outcome.Done(KNOWN));
    assertThat(identify.create(REF, new NewPerson(null, null, born, false)).orElseThrow().field())
        .isEqualTo("lookedThrough");
    verify(people, never()).create(any());
    assertThat(identify.create(REF, new NewPerson(null, null, born, true))).isEmpty();
    assertThat(created().dateOfBirth()).isEqualTo(born);
  }

  @Test
  void nobody_is_put_on_file_without_a_name() {
    sample.nameless();
    assertThat(identify.create(REF, AS_TOLD).orElseThrow().field()).isEqualTo("newFamilyName");
    verify(people, never()).create(any());
  }

  @Test
  void a_phone_number_or_address_that_is_none_does_not_keep_a_person_off_the_file() {
    when(people.check(any()))
        .thenReturn(
            List.of(
                new FieldProblem("phone", "no"),
                new FieldProblem("address.line1", "no"),
                new FieldProblem("nhsNumber", "no")));
    when(people.create(any())).thenReturn(new Outcome.Done(KNOWN));
    assertThat(identify.create(REF, AS_TOLD)).isEmpty();
    assertThat(created().phone()).isNull();
    assertThat(created().address().line1()).isNull();
    assertThat(created().address().postcode()).isEqualTo("WM2 4AB");
    assertThat(created().nhsNumber()).isNull();
  }

  @Test
  void a_postcode_that_is_none_takes_no_other_part_of_the_address_with_it() {
    when(people.check(any())).thenReturn(List.of(new FieldProblem("address.postcode", "no")));
    when(people.create(any())).thenReturn(new Outcome.Done(KNOWN));
    assertThat(identify.create(REF, AS_TOLD)).isEmpty();
    assertThat(created().address().line1()).isEqualTo("3 Mill Lane");
    assertThat(created().address().postcode()).isNull();
  }

  @Test
  void what_the_case_file_does_not_take_is_refused() {
    when(people.create(any())).thenReturn(Outcome.invalid("dateOfBirth", "is wrong"));
    assertThat(identify.create(REF, AS_TOLD).orElseThrow().field()).isEqualTo("personChosen");
    verify(cases, never()).identify(any(), any());
  }
}
