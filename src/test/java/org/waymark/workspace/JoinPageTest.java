package org.waymark.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.waymark.casefile.CaseNotes;
import org.waymark.casefile.JoinedRecords;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Readings;
import org.waymark.casefile.RelationshipDetails;
import org.waymark.casefile.RelationshipKind;
import org.waymark.casefile.Relationships;
import org.waymark.casefile.Restrictions;
import org.waymark.support.Acting;

/** Two records of one person are joined with a reason, and taken apart again. */
class JoinPageTest extends PageTest {

  @Autowired CaseNotes notes;
  @Autowired JoinedRecords records;
  @Autowired Relationships relationships;
  @Autowired Restrictions restrictions;
  @Autowired Readings readings;
  private UUID real;
  private UUID second;
  private String earlier;
  private String later;

  @BeforeEach
  void oneWomanTwice() {
    real =
        onFile(PersonDetails.named("Shanthi", last).dateOfBirth(LocalDate.of(1942, 6, 28)).build());
    second =
        onFile(
            PersonDetails.named("Shanti", last)
                .dateOfBirth(LocalDate.of(1942, 6, 28))
                .phone("07700 900123")
                .alerts("Steep stairs")
                .build());
    earlier = open("REF", real);
    later = open("REF", second);
  }

  private ResultActions join(Map<String, String> but) throws Exception {
    Map<String, String> typed = new HashMap<>();
    typed.put("with", second.toString());
    typed.put("keep", real.toString());
    typed.put("reason", "Same woman: saw both letters");
    typed.putAll(but);
    return send("/people/" + real + "/join", typed);
  }

  private UUID person(String reference) {
    return cases.find(reference).orElseThrow().personId();
  }

  private void apart() throws Exception {
    var join = Acting.as("practitioner", () -> records.of(real)).get(0).id();
    send("/people/" + real + "/joined/" + join + "/apart", Map.of("reason", "Two sisters"))
        .andExpect(redirectedUrl("/people/" + real + "?done=apart#joined"));
  }

  @Test
  void who_is_alike_is_offered_and_compared_side_by_side() throws Exception {
    look("/people/" + real + "/join").andExpect(says("Compare with Shanti " + last));
    look("/people/" + real + "/join?with=" + second)
        .andExpect(says("What speaks for it and against it"))
        .andExpect(says("value=\"" + second + "\""))
        .andExpect(says("Steep stairs"))
        .andExpect(says(later));
  }

  @Test
  void somebody_who_is_not_alike_is_searched_for_and_no_name_stands_in_the_address()
      throws Exception {
    var answer = send("/people/" + real + "/join/search", Map.of("typed", "shanti " + last));
    var url = answer.andReturn().getResponse().getRedirectedUrl();
    assertThat(url).doesNotContainIgnoringCase(last);
    look(url).andExpect(says("Compare with Shanti " + last));
    send("/people/" + real + "/join/search", Map.of("typed", "x"))
        .andExpect(status().isBadRequest())
        .andExpect(says("Type "));
  }

  @Test
  void joined_records_are_one_page_with_the_cases_of_both() throws Exception {
    join(Map.of()).andExpect(redirectedUrl("/people/" + real + "?done=joined#top"));
    assertThat(person(later)).isEqualTo(real);
    look("/people/" + real)
        .andExpect(says(earlier))
        .andExpect(says(later))
        .andExpect(says("Also known as Shanti " + last))
        .andExpect(says("07700 900123"))
        .andExpect(says("Steep stairs"))
        .andExpect(says("Same woman: saw both letters"));
    look("/cases/" + later).andExpect(says("Two records of the person were joined"));
  }

  @Test
  void the_other_record_is_read_as_the_kept_one_by_every_door() throws Exception {
    join(Map.of());
    look("/people/" + second).andExpect(redirectedUrl("/people/" + real + "#joined"));
    assertThat(Acting.as("practitioner", () -> people.read(second, "test").orElseThrow().id()))
        .isEqualTo(real);
    assertThat(person(open("SAF", second))).as("a case opened on the old id").isEqualTo(real);
    Acting.as(
        "practitioner",
        () -> people.correct(second, details(real).but().email("s@example.org").build(), "Told"));
    assertThat(details(real).email()).isEqualTo("s@example.org");
  }

  @Test
  void whoever_is_searched_for_is_found_once_by_both_names() throws Exception {
    join(Map.of());
    for (String first : new String[] {"shanti", "shanthi"}) {
      assertThat(Acting.as("practitioner", () -> people.search(first + " " + last, 10)))
          .extracting(found -> found.id())
          .containsExactly(real);
    }
  }

  @Test
  void the_other_record_may_be_the_one_that_is_kept() throws Exception {
    join(Map.of("keep", second.toString(), "choice.name", real.toString()))
        .andExpect(redirectedUrl("/people/" + second + "?done=joined#top"));
    assertThat(person(earlier)).isEqualTo(second);
    assertThat(details(second).firstName()).isEqualTo("Shanthi");
  }

  @Test
  void those_involved_come_along_and_go_back() throws Exception {
    var carer =
        new RelationshipDetails(
            RelationshipKind.CARER, null, "Anne", null, null, null, null, null, false, null, null);
    Acting.as("practitioner", () -> relationships.add(second, carer));
    join(Map.of());
    assertThat(Acting.as("practitioner", () -> relationships.of(real))).hasSize(1);
    apart();
    assertThat(Acting.as("practitioner", () -> relationships.of(real))).isEmpty();
    assertThat(Acting.as("practitioner", () -> relationships.of(second))).hasSize(1);
  }

  @Test
  void taken_apart_each_has_what_was_theirs_and_what_came_since_stays() throws Exception {
    join(Map.of());
    var since = open("REF", real);
    apart();
    assertThat(person(later)).isEqualTo(second);
    assertThat(person(earlier)).isEqualTo(real);
    assertThat(person(since)).isEqualTo(real);
    assertThat(details(real).otherNames()).isEmpty();
    assertThat(details(real).alerts()).isNull();
    assertThat(details(second).alerts()).isEqualTo("Steep stairs");
    look("/people/" + second).andExpect(status().isOk()).andExpect(says("Shanti " + last));
    look("/people/" + real).andExpect(says("Taken apart")).andExpect(says("Two sisters"));
    assertThat(Acting.as("practitioner", () -> people.search("shanti " + last, 10)))
        .extracting(found -> found.id())
        .contains(second);
  }

  @Test
  void a_record_can_be_joined_again_after_it_was_taken_apart_but_not_while_it_is_one()
      throws Exception {
    join(Map.of());
    join(Map.of()).andExpect(status().isConflict());
    apart();
    join(Map.of()).andExpect(status().is3xxRedirection());
    assertThat(person(later)).isEqualTo(real);
  }

  @Test
  void without_a_reason_nothing_is_joined_or_taken_apart() throws Exception {
    join(Map.of("reason", " "))
        .andExpect(status().isBadRequest())
        .andExpect(says("The reason is required"));
    assertThat(person(later)).isEqualTo(second);
    join(Map.of());
    var join = Acting.as("practitioner", () -> records.of(real)).get(0).id();
    send("/people/" + real + "/joined/" + join + "/apart", Map.of("reason", ""))
        .andExpect(status().isBadRequest())
        .andExpect(says("The reason is required"));
    assertThat(person(later)).isEqualTo(real);
  }

  @Test
  void whether_somebody_has_died_has_to_be_chosen() throws Exception {
    Acting.as(
        "practitioner",
        () ->
            people.correct(
                second,
                details(second).but().dateOfDeath(LocalDate.of(2026, 11, 1)).build(),
                "Told"));
    join(Map.of())
        .andExpect(status().isBadRequest())
        .andExpect(says("The date of death is to be chosen"));
    join(Map.of("choice.dateOfDeath", real.toString())).andExpect(status().is3xxRedirection());
    assertThat(details(real).dateOfDeath()).isNull();
  }

  @Test
  void a_restricted_record_and_an_open_one_are_not_joined() throws Exception {
    restrict(second, Set.of("practitioner", "team-manager-south"));
    join(Map.of())
        .andExpect(status().isBadRequest())
        .andExpect(says("one of the two is restricted"));
    restrict(real, Set.of("practitioner", "team-manager-south"));
    join(Map.of()).andExpect(status().is3xxRedirection());
  }

  @Test
  void whoever_may_not_see_a_record_joins_nothing_with_it_and_learns_nothing() throws Exception {
    restrict(second, Set.of("service-manager"));
    look("/people/" + real + "/join").andExpect(saysNothingOf("Shanti " + last));
    look("/people/" + real + "/join?with=" + second)
        .andExpect(status().isForbidden())
        .andExpect(saysNothingOf("Steep stairs"));
    assertThat(Acting.as("practitioner", () -> records.join(real, second, Map.of(), "Why not")))
        .isInstanceOf(Outcome.Invalid.class);
    assertThat(person(later)).isEqualTo(second);
  }

  @Test
  void a_record_that_was_restricted_after_it_was_taken_apart_is_not_told() throws Exception {
    join(Map.of());
    apart();
    restrict(second, Set.of("service-manager"));
    look("/people/" + real)
        .andExpect(says("Taken apart"))
        .andExpect(saysNothingOf("Shanti " + last));
    assertThat(Acting.as("practitioner", () -> records.of(real)).get(0).details()).isNull();
  }

  @Test
  void who_read_the_other_record_is_told_with_the_readings_of_the_kept_one() throws Exception {
    look("/people/" + second);
    join(Map.of());
    assertThat(Acting.as("team-manager", () -> readings.of(real, null, 100)))
        .extracting(reading -> reading.personId())
        .contains(real, second);
  }

  @Test
  void programs_that_name_the_old_id_write_on_the_kept_record() throws Exception {
    join(Map.of());
    var body = "{\"kind\":\"CARER\",\"contactName\":\"Anne\"}";
    program("/api/people/" + second + "/relationships", body).andExpect(status().isCreated());
    assertThat(Acting.as("practitioner", () -> relationships.of(real))).hasSize(1);
  }

  @Test
  void a_restriction_of_the_joined_record_holds_on_both_when_they_are_taken_apart()
      throws Exception {
    join(Map.of());
    restrict(real, Set.of("practitioner", "service-manager"));
    apart();
    as = "senior-practitioner";
    look("/people/" + second).andExpect(saysNothingOf("Steep stairs"));
    look("/cases/" + later).andExpect(saysNothingOf("Shanti " + last));
  }

  @Test
  void a_contact_with_the_other_record_s_particulars_meets_the_kept_one() throws Exception {
    var born = LocalDate.of(1951, 12, 3);
    var third =
        onFile(
            PersonDetails.named("Shanthi", last).dateOfBirth(born).nhsNumber("9996131262").build());
    Acting.as(
        "practitioner",
        () -> records.join(real, third, Map.of("dateOfBirth", "kept"), "Wrong birthday there"));
    assertThat(Acting.as("practitioner", () -> people.search("999 613 1262 " + last, 10)))
        .extracting(found -> found.id())
        .containsExactly(real);
    var told =
        PersonDetails.named("Shanthi", last).dateOfBirth(born).nhsNumber("9996131262").build();
    assertThat(Acting.as("practitioner", () -> people.likelyDuplicates(told)))
        .extracting(found -> found.person().id())
        .contains(real)
        .doesNotContain(third)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_preferred_name_is_not_taken_over_unless_it_is_chosen() throws Exception {
    Acting.as(
        "practitioner",
        () -> people.correct(second, details(second).but().preferredName("Babs").build(), "Told"));
    look("/people/" + real + "/join?with=" + second)
        .andExpect(says("name=\"choice.preferredName\""));
    join(Map.of());
    assertThat(details(real).preferredName()).isNull();
  }

  @Test
  void programs_read_by_field_why_nothing_was_joined() throws Exception {
    post("{\"other\":\"" + real + "\",\"reason\":\"Why\"}").andExpect(status().isBadRequest());
    post("{\"reason\":\"Why\"}").andExpect(status().isBadRequest());
    post("{\"other\":\"" + second + "\"}")
        .andExpect(status().isBadRequest())
        .andExpect(says("\"field\":\"reason\""));
    post("{\"other\":\"" + second + "\",\"reason\":\"Why\",\"chosen\":{\"name\":\"foo\"}}")
        .andExpect(status().isBadRequest())
        .andExpect(says("\"field\":\"name\""));
    assertThat(person(later)).isEqualTo(second);
    restrict(real, Set.of("service-manager"));
    post("{\"other\":\"" + second + "\",\"reason\":\"Why\"}").andExpect(status().isForbidden());
  }

  private ResultActions post(String body) throws Exception {
    return program("/api/people/" + real + "/joined", body);
  }

  @Test
  void a_record_of_nobody_is_no_page() throws Exception {
    look("/people/" + real + "/join?with=" + UUID.randomUUID()).andExpect(status().isNotFound());
    look("/people/" + UUID.randomUUID() + "/join").andExpect(status().isNotFound());
  }

  private ResultActions program(String where, String body) throws Exception {
    return http.perform(
        MockMvcRequestBuilders.post(where)
            .with(user("practitioner").authorities(new SimpleGrantedAuthority("practitioners")))
            .cookie(new Cookie("WAYMARK-XSRF-TOKEN", "of-the-page"))
            .header("X-WAYMARK-XSRF-TOKEN", "of-the-page")
            .contentType("application/json")
            .content(body));
  }

  private void restrict(UUID person, Set<String> named) {
    Acting.as(
        "service-manager",
        () -> restrictions.restrict(person, named, "Relative", LocalDate.of(2090, 1, 1)));
  }
}
