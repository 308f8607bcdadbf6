package org.waymark.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casefile.Address;
import org.waymark.casefile.AdvanceCarePlan;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.OtherPhone;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonDetailsBuilder;
import org.waymark.support.Acting;
import org.waymark.support.Surnames;

/** Who somebody is, is changed on their page: names, birth, number, death, phones and the plan. */
class PersonRecordPageTest extends PageTest {

  @Autowired JdbcClient jdbc;
  private UUID person;
  private String page;

  @BeforeEach
  void somebody() {
    person =
        onFile(
            PersonDetails.named("Edna", last)
                .dateOfBirth(LocalDate.of(1941, 3, 7))
                .phone("01632 960111")
                .build());
    page = "/people/" + person;
  }

  private static Map<String, String> identity(String last, Map<String, String> but) {
    Map<String, String> typed = new HashMap<>();
    typed.put("firstName", "Edna");
    typed.put("lastName", last);
    typed.put("dateOfBirth", "7/3/1941");
    typed.put("reason", "Birth certificate seen");
    typed.putAll(but);
    return typed;
  }

  @ParameterizedTest
  @CsvSource({
    "8/3/1941,1941-03-08",
    "8 March 1941,1941-03-08",
    "1941-03-08,1941-03-08",
    "08-Mar-1941,1941-03-08"
  })
  void a_date_of_birth_is_put_right_as_people_write_it(String typed, LocalDate right)
      throws Exception {
    send(page + "/identity", identity(last, Map.of("dateOfBirth", typed)))
        .andExpect(redirectedUrl(page + "?done=details#top"));
    assertThat(details(person).dateOfBirth()).isEqualTo(right);
    assertThat(Acting.as("practitioner", () -> people.corrections(person)))
        .first()
        .satisfies(was -> assertThat(was.before().dateOfBirth()).isEqualTo("1941-03-07"))
        .satisfies(was -> assertThat(was.reason()).isEqualTo("Birth certificate seen"));
  }

  @ParameterizedTest
  @CsvSource({
    "dateOfBirth,8/3/41,The date of birth needs a year of four digits",
    "dateOfBirth,31/2/1941,The date of birth must be a day",
    "dateOfBirth,soon,The date of birth must be a day",
    "dateOfBirth,01/01/1900,The date of birth stands for a day that nobody knows",
    "dateOfBirth,1/1/2090,The date of birth must not be in the future",
    "nhsNumber,999 730 1006,The NHS number",
    "nhsNumber,1234,The NHS number",
    "lastName,'',The last name is required",
    "reason,'',The reason is required"
  })
  void what_can_not_be_right_is_named_and_what_was_typed_stays(
      String field, String typed, String fault) throws Exception {
    var sent = identity(last, Map.of(field, typed, "gender", "Woman of the moor"));
    sent.put(field, typed);
    send(page + "/identity", sent)
        .andExpect(status().isBadRequest())
        .andExpect(says(fault))
        .andExpect(says("Woman of the moor"));
    assertThat(details(person).dateOfBirth()).isEqualTo(LocalDate.of(1941, 3, 7));
    assertThat(details(person).gender()).isNull();
  }

  @Test
  void whoever_changes_nothing_is_told_so() throws Exception {
    send(page + "/identity", identity(last, Map.of()))
        .andExpect(status().isBadRequest())
        .andExpect(says("Nothing is different from what stands on file."));
    assertThat(Acting.as("practitioner", () -> people.corrections(person))).isEmpty();
  }

  @Test
  void a_name_that_was_right_until_now_stays_as_a_previous_name() throws Exception {
    String married = Surnames.unlikeAnybodys();
    send(page + "/identity", identity(married, Map.of("keepName", "yes")))
        .andExpect(status().is3xxRedirection());
    assertThat(details(person).lastName()).isEqualTo(married);
    assertThat(details(person).otherNames()).containsExactly(OtherName.previousLastName(last));
    send(page + "/identity", identity(married, Map.of("gender", "Woman", "keepName", "yes")))
        .andExpect(status().is3xxRedirection());
    assertThat(details(person).otherNames()).as("another change keeps no name").hasSize(1);
  }

  @Test
  void half_an_address_is_not_laid_over_what_a_colleague_wrote() throws Exception {
    change(it -> it.address(new Address("14 Larch Grove", null, "Westmere", null, "ZZ99 3VZ")));
    change(it -> it.address(new Address("14 Larch Grove", null, "Westmere", null, "ZZ99 3CZ")));
    Map<String, String> typed = new HashMap<>();
    List.of("line1", "line2", "town", "county", "postcode")
        .forEach(part -> typed.put("shown.address." + part, ""));
    typed.put("shown.address.line1", "14 Larch Grove");
    typed.put("shown.address.town", "Westmere");
    typed.put("shown.address.postcode", "ZZ99 3VZ");
    typed.put("address.line1", "Flat 9, 3 Canal Street");
    typed.put("address.town", "Eastham");
    typed.put("address.postcode", "ZZ99 3VZ");
    typed.put("reason", "Moved");
    send(page + "/contact", typed)
        .andExpect(status().isBadRequest())
        .andExpect(says("The postcode was changed by somebody else since you opened this page."))
        .andExpect(says("\u201cZZ99 3CZ\u201d"))
        .andExpect(says("Flat 9, 3 Canal Street"));
    assertThat(details(person).address().line1()).isEqualTo("14 Larch Grove");
  }

  @Test
  void what_the_record_said_before_is_read_on_a_page_of_its_own() throws Exception {
    send(page + "/identity", identity(last, Map.of("dateOfBirth", "8/3/1941")));
    change(it -> it.alerts("Dog & <cat>"));
    look(page).andExpect(says(page + "/before"));
    look(page + "/before")
        .andExpect(says("7 March 1941"))
        .andExpect(says("8 March 1941"))
        .andExpect(says("Birth certificate seen"))
        .andExpect(says("Dog &amp; &lt;cat&gt;"))
        .andExpect(says("Priya Nair"));
    look("/people/" + UUID.randomUUID() + "/before").andExpect(status().isNotFound());
  }

  @Test
  void names_from_before_are_kept_and_people_are_found_by_them() throws Exception {
    send(
            page + "/identity",
            identity(
                last,
                Map.of(
                    "shown.otherNames",
                    "",
                    "otherNames[0].lastName",
                    "Maiden" + last,
                    "otherNames[0].kind",
                    "PREVIOUS",
                    "otherNames[1].firstName",
                    " ")))
        .andExpect(redirectedUrl(page + "?done=details#top"));
    assertThat(details(person).otherNames())
        .containsExactly(OtherName.previousLastName("Maiden" + last));
    look(page).andExpect(says("Previously Maiden" + last));
    assertThat(Acting.as("practitioner", () -> people.search("edna maiden" + last, 10)))
        .extracting(found -> found.id())
        .containsExactly(person);
  }

  @Test
  void whoever_is_like_somebody_else_now_is_told_to_look() throws Exception {
    onFile(PersonDetails.named("Edna", last).dateOfBirth(LocalDate.of(1941, 3, 9)).build());
    send(page + "/identity", identity(last, Map.of("dateOfBirth", "9/3/1941")))
        .andExpect(redirectedUrl(page + "?done=alike#top"));
    look(page + "?done=alike")
        .andExpect(says("Somebody else on file is like this person now"))
        .andExpect(says("See who is like this person"));
  }

  @Test
  void several_phones_are_kept_with_whose_they_are() throws Exception {
    var typed =
        Map.of(
            "phone",
            "01632 960111",
            "shown.phone",
            "01632 960111",
            "shown.otherPhones",
            "",
            "otherPhones[0].number",
            "07700 900123",
            "otherPhones[0].whose",
            "daughter Anne, evenings",
            "otherPhones[2].number",
            "07700 900456",
            "reason",
            "Told us");
    send(page + "/contact", typed).andExpect(redirectedUrl(page + "?done=details#top"));
    assertThat(details(person).otherPhones())
        .containsExactly(
            new OtherPhone("07700 900123", "daughter Anne, evenings"),
            new OtherPhone("07700 900456", null));
    look(page).andExpect(says("tel:07700900123")).andExpect(says("daughter Anne, evenings"));
    assertThat(Acting.as("practitioner", () -> people.search("07700 900456 " + last, 10)))
        .extracting(found -> found.id())
        .containsExactly(person);
  }

  @Test
  void a_number_that_is_none_and_one_without_a_number_are_named() throws Exception {
    var typed =
        Map.of(
            "shown.otherPhones",
            "",
            "otherPhones[0].number",
            "ring the bell",
            "otherPhones[1].whose",
            "daughter",
            "reason",
            "Told us");
    send(page + "/contact", typed)
        .andExpect(status().isBadRequest())
        .andExpect(
            says("Another phone number must hold a number that can be rung, such as 01632 960123"))
        .andExpect(says("Another phone number is required"))
        .andExpect(says("ring the bell"));
    assertThat(details(person).otherPhones()).isEmpty();
  }

  @Test
  void a_list_that_nobody_touched_keeps_what_a_colleague_wrote_and_one_touched_by_both_is_told()
      throws Exception {
    change(it -> it.otherPhones(List.of(new OtherPhone("07700 900123", "son"))));
    send(
        page + "/contact",
        Map.of("shown.otherPhones", "", "email", "e@example.org", "reason", "Told us"));
    assertThat(details(person).otherPhones()).hasSize(1);
    assertThat(details(person).email()).isEqualTo("e@example.org");
    send(
            page + "/contact",
            Map.of(
                "shown.otherPhones",
                "",
                "otherPhones[0].number",
                "07700 900456",
                "reason",
                "Told us"))
        .andExpect(status().isBadRequest())
        .andExpect(says("07700 900123, son"))
        .andExpect(says("07700 900456"));
  }

  @Test
  void a_page_that_knows_no_further_phones_takes_none_away() throws Exception {
    change(it -> it.otherPhones(List.of(new OtherPhone("07700 900123", "son"))));
    send(page + "/contact", Map.of("email", "e@example.org", "reason", "Told us"));
    assertThat(details(person).otherPhones()).hasSize(1);
  }

  private void change(UnaryOperator<PersonDetailsBuilder> to) {
    Acting.as(
        "practitioner",
        () -> people.correct(person, to.apply(details(person).but()).build(), "Test"));
  }

  @Test
  void a_death_is_recorded_with_a_reason_and_stops_what_is_open() throws Exception {
    var reference = open("REF", person);
    look(page).andExpect(says("This stops the open work of " + reference));
    send(page + "/death", Map.of("dateOfDeath", "21 Nov 2026", "reason", "Son rang"))
        .andExpect(redirectedUrl(page + "?done=died#top"));
    assertThat(details(person).dateOfDeath()).isEqualTo(LocalDate.of(2026, 11, 21));
    look(page).andExpect(says("died on 21 November 2026")).andExpect(says("85 years"));
    assertThat(
            jdbc.sql("select count(*) from outbox_entry where name = ? and case_reference = ?")
                .params("case-overtaken", reference)
                .query(Integer.class)
                .single())
        .as("the case hears of it")
        .isPositive();
  }

  @Test
  void a_death_before_the_birth_or_in_the_future_is_refused() throws Exception {
    send(page + "/death", Map.of("dateOfDeath", "1/1/1930", "reason", "Son rang"))
        .andExpect(status().isBadRequest())
        .andExpect(says("The date of death must not be before the date of birth"));
    send(page + "/death", Map.of("dateOfDeath", "1/1/2090", "reason", "Son rang"))
        .andExpect(says("The date of death must not be in the future"));
    assertThat(details(person).dateOfDeath()).isNull();
  }

  @Test
  void a_death_without_a_day_is_asked_for_one_and_the_reason_stays() throws Exception {
    for (var typed :
        List.of(
            Map.of("dateOfDeath", "", "shown.dateOfDeath", "", "reason", "Daughter rang at 9"),
            Map.of("dateOfDeath", " ", "reason", "Daughter rang at 9"))) {
      send(page + "/death", typed)
          .andExpect(status().isBadRequest())
          .andExpect(says("The date of death is required"))
          .andExpect(says("Daughter rang at 9"));
    }
  }

  @Test
  void whose_birthday_nobody_knows_may_be_called_by_another_name() throws Exception {
    var nobodyKnows = onFile(PersonDetails.named("Jo", last).build());
    send(
            "/people/" + nobodyKnows + "/identity",
            Map.of(
                "firstName", "Joan",
                "shown.firstName", "Jo",
                "lastName", last,
                "dateOfBirth", "",
                "shown.dateOfBirth", "",
                "reason", "Told us"))
        .andExpect(status().is3xxRedirection());
    assertThat(details(nobodyKnows).firstName()).isEqualTo("Joan");
  }

  @Test
  void a_death_and_its_taking_back_stand_in_the_story_of_the_case() throws Exception {
    var reference = open("REF", person);
    send(page + "/death", Map.of("dateOfDeath", "21 Nov 2026", "reason", "Son rang"));
    look("/cases/" + reference).andExpect(says("The person died on 21 November 2026. Son rang"));
    send(page + "/death", Map.of("dateOfDeath", "", "reason", "It was her sister"));
    look("/cases/" + reference)
        .andExpect(says("the death was recorded by mistake. It was her sister"));
  }

  @Test
  void a_death_that_was_none_is_taken_back() throws Exception {
    change(it -> it.dateOfDeath(LocalDate.of(2026, 11, 1)));
    look(page).andExpect(says("Correct the date of death, or take it back"));
    send(
            page + "/death",
            Map.of(
                "dateOfDeath", "", "shown.dateOfDeath", "1/11/2026", "reason", "It was her sister"))
        .andExpect(redirectedUrl(page + "?done=not-died#top"));
    assertThat(details(person).dateOfDeath()).isNull();
    look(page + "?done=not-died").andExpect(says("record a contact for what is needed now"));
  }

  @Test
  void the_advance_care_plan_stands_beside_the_name() throws Exception {
    look(page).andExpect(says("Nobody has asked yet.")).andExpect(saysNothingOf("chip plan"));
    send(
            page + "/plan",
            Map.of(
                "advanceCarePlan.made", "yes",
                "advanceCarePlan.keptWhere", "Yellow folder by the door",
                "advanceCarePlan.wishes", "No hospital.\nTo die at home.",
                "advanceCarePlan.ring", "Hospice, 01632 960999",
                "advanceCarePlan.medicines", "Box in the fridge",
                "reason", "Read it with her"))
        .andExpect(redirectedUrl(page + "?done=details#top"));
    assertThat(details(person).advanceCarePlan())
        .isEqualTo(
            new AdvanceCarePlan(
                true,
                "Yellow folder by the door",
                "No hospital.\nTo die at home.",
                "Hospice, 01632 960999",
                "Box in the fridge"));
    look(page).andExpect(says("chip plan")).andExpect(says("Yellow folder by the door"));
  }

  @Test
  void whoever_has_no_plan_was_asked_and_a_plan_that_is_none_says_nothing_more() throws Exception {
    send(page + "/plan", Map.of("advanceCarePlan.made", "no", "reason", "Asked"))
        .andExpect(redirectedUrl(page + "?done=details#top"));
    look(page).andExpect(says("was asked and has none"));
    send(page + "/plan", Map.of("advanceCarePlan.wishes", "To die at home", "reason", "Asked"))
        .andExpect(status().isBadRequest())
        .andExpect(says("The answer whether there is a plan must be yes, or the rest empty"))
        .andExpect(says("To die at home"));
  }
}
