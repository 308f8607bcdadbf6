package org.waymark.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final SampleContact contact = new SampleContact();

  @Test
  void a_complete_contact_is_accepted() {
    assertThat(refused()).isEmpty();
  }

  @Test
  void everything_wrong_is_named_at_once() {
    contact.nameless();
    contact.arrival = new Arrival(null, null, null, null, false);
    contact.knowledge = new Knowledge(null, null);
    contact.situation = new Situation(null, null, false, false, null, null);

    assertThat(refused())
        .containsExactly(
            "receivedAt",
            "channel",
            "source",
            "routeOfAccess",
            "situation",
            "personFamilyName",
            "agreement");
  }

  @Test
  void a_contact_from_the_future_is_refused() {
    contact.arrival =
        new Arrival(
            NOW.plusSeconds(1), Channel.PHONE, Source.GP, RouteOfAccess.COMMUNITY_OTHER, false);

    assertThat(refused()).containsExactly("receivedAt");
  }

  @ParameterizedTest
  @CsvSource({"1990-01-01T10:00:00Z", "2024-11-21T23:00:00Z"})
  void a_day_of_receipt_more_than_two_years_back_is_refused(Instant received) {
    contact.arrival = received(received);

    assertThat(ContactRules.check(contact.build(), NOW, TODAY))
        .containsExactly(
            new FieldRefusal(
                "receivedAt", "lies more than two years back: give a day since 22 November 2024"));
  }

  @Test
  void a_backlog_of_two_years_is_taken() {
    contact.arrival = received(Instant.parse("2024-11-22T10:00:00Z"));

    assertThat(refused()).isEmpty();
  }

  private Arrival received(Instant at) {
    Arrival now = contact.arrival;
    return new Arrival(at, now.channel(), now.source(), now.route(), false);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23", "1906-11-21"})
  void a_date_of_birth_that_nobody_alive_has_is_refused(LocalDate born) {
    contact.about = about(born, null, null);

    assertThat(refused()).containsExactly("personDateOfBirth");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22", "1906-11-22"})
  void the_first_and_last_possible_dates_of_birth_are_accepted(LocalDate born) {
    contact.about = about(born, null, null);

    assertThat(refused()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1234567890", "9434765918", "0000000000", "9999999999", "94347659", "94347659I9"})
  void an_nhs_number_that_cannot_be_one_is_refused(String number) {
    contact.about = about(null, number, null);

    assertThat(refused()).containsExactly("personNhsNumber");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9434765919",
        "943 476 5870",
        "943.476.5919",
        "NHS 9434765919",
        "NHS no: 943 476 5919",
        "900-000-0009",
        "4010232137",
        "9876543210"
      })
  void an_nhs_number_is_accepted_however_it_is_spaced(String number) {
    contact.about = about(null, number, null);

    assertThat(refused()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WM2", "nowhere", "123 456", "WM2 4TO", "W0M 4TB"})
  void what_is_no_postcode_is_refused(String postcode) {
    contact.about = about(null, null, postcode);

    assertThat(refused()).containsExactly("personPostcode");
  }

  @ParameterizedTest
  @CsvSource({
    "wm24ab,WM2 4AB",
    " WM2  4AB,WM2 4AB",
    "sw1a1aa,SW1A 1AA",
    "wm201aa,WM20 1AA",
    "wm1o4tb,WM10 4TB"
  })
  void a_postcode_is_brought_into_its_usual_shape(String given, String shape) {
    assertThat(about(null, null, given).tidied().postcode()).isEqualTo(shape);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KNOWS_AND_DOES_NOT_AGREE", "DOES_NOT_KNOW", "CANNOT_SAY"})
  void going_on_without_agreement_needs_a_reason(Agreement agreement) {
    contact.knowledge = new Knowledge(agreement, null);
    assertThat(refused()).containsExactly("whyGoOn");

    contact.knowledge = new Knowledge(agreement, "Possible self-neglect.");
    assertThat(refused()).isEmpty();
  }

  @Test
  void feedback_needs_somewhere_to_go() {
    contact.contacting = new Contacting("Dr Holt", null, null, null, null, true);
    assertThat(refused()).containsExactly("contactPhone");

    contact.contacting = new Contacting(null, null, null, null, "gp@example.org", true);
    assertThat(refused()).isEmpty();
  }

  @Test
  void a_call_back_lies_after_the_contact() {
    contact.situation =
        new Situation("Has fallen.", null, false, false, null, SampleContact.RECEIVED);

    assertThat(refused()).containsExactly("callBackAt");
  }

  @Test
  void nothing_that_is_missing_holds_up_a_safeguarding_worry() {
    contact.nameless().worrying();
    contact.knowledge = new Knowledge(null, null);
    contact.contacting = new Contacting(null, null, null, null, null, true);

    assertThat(refused()).isEmpty();
  }

  @Test
  void text_that_is_too_long_is_named() {
    contact.situation = new Situation("x".repeat(4001), null, false, false, null, null);
    contact.contacting = new Contacting("x".repeat(121), null, null, null, null, false);

    assertThat(refused()).containsExactly("contactName", "situation");
  }

  @Test
  void a_name_in_either_half_is_a_name() {
    contact.about = new AboutWhom("Ann", null, null, null, null, null, null, null);

    assertThat(refused()).isEmpty();
  }

  private static AboutWhom about(LocalDate born, String nhsNumber, String postcode) {
    return new AboutWhom("Ann", "Hill", null, born, nhsNumber, null, postcode, null);
  }

  private List<String> refused() {
    return ContactRules.check(contact.build(), NOW, TODAY).stream()
        .map(FieldRefusal::field)
        .toList();
  }
}
