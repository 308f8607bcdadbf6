package org.waymark.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.casefile.Address;
import org.waymark.casefile.CaseNotes;
import org.waymark.casefile.CaseNotes.Note;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CommunicationNeeds.LetterFormat;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.RelationshipDetails;
import org.waymark.casefile.RelationshipKind;
import org.waymark.casefile.Relationships;
import org.waymark.casefile.Restrictions;
import org.waymark.support.Acting;
import org.waymark.support.CapturedLog;
import org.waymark.support.Locks;
import org.waymark.support.Surnames;
import org.waymark.support.WaymarkTest;

/** The pages for people and cases as the server writes them. */
@WaymarkTest
class PagesTest {

  @Autowired WebApplicationContext context;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired CaseNotes notes;
  @Autowired People people;
  @Autowired Relationships relationships;
  @Autowired Restrictions restrictions;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  private MockMvc http;
  private OpenCase work;
  private String last;

  @BeforeEach
  void open() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    last = Surnames.unlikeAnybodys();
    work =
        new OpenCase(
            engine,
            cases,
            people,
            PersonDetails.named("Margaret", last)
                .preferredName("Peggy")
                .dateOfBirth(LocalDate.of(1941, 3, 7))
                .address(new Address("4 Test Lane", null, "Testham", null, "ZZ99 3AA"))
                .alerts("Dog in the <garden>")
                .build());
  }

  @Test
  void the_page_of_a_person_shows_who_they_are_and_what_is_open() throws Exception {
    look("/people/" + work.person)
        .andExpect(status().isOk())
        .andExpect(says("<h1>Peggy " + last + "</h1>"))
        .andExpect(says("First name on file Margaret"))
        .andExpect(says("7 March 1941, 85 years old"))
        .andExpect(says("4 Test Lane, Testham, ZZ99 3AA"))
        .andExpect(says("Do the paged work"))
        .andExpect(says("Due Mon 21 December 2026"))
        .andExpect(says("/camunda/app/tasklist/default/#/?task=" + work.task().getId()))
        .andExpect(says("/cases/" + work.reference))
        .andExpect(says("The case was opened."));
  }

  @Test
  void what_was_typed_stands_on_the_page_as_text_and_never_as_markup() throws Exception {
    look("/people/" + work.person)
        .andExpect(says("Dog in the &lt;garden&gt;"))
        .andExpect(content().string(not(containsString("<garden>"))));
  }

  @Test
  void one_page_is_one_reading_in_the_log() throws Exception {
    long before = readings();
    look("/people/" + work.person);
    assertThat(readings()).isEqualTo(before + 1);
    look("/cases/" + work.reference);
    assertThat(readings()).isEqualTo(before + 2);
  }

  @Test
  void pages_take_nothing_from_elsewhere_and_stay_in_no_cache() throws Exception {
    look("/people/" + work.person)
        .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'self'")))
        .andExpect(header().string("Cache-Control", containsString("no-store")))
        .andExpect(content().string(not(containsString("<script>"))))
        .andExpect(content().string(not(containsString("style=\""))));
  }

  @Test
  void of_a_restricted_person_others_see_that_a_record_exists_and_no_more() throws Exception {
    work.restrictTo("practitioner-2", restrictions);
    look("/people/" + work.person)
        .andExpect(status().isOk())
        .andExpect(says("A restricted record"))
        .andExpect(content().string(not(containsString(last))))
        .andExpect(content().string(not(containsString(work.reference))));
    look("/cases/" + work.reference)
        .andExpect(says("restricted"))
        .andExpect(content().string(not(containsString(last))))
        .andExpect(content().string(not(containsString("The case was opened."))));
  }

  @Test
  void whoever_is_named_on_a_restricted_record_sees_it_and_that_it_is_restricted()
      throws Exception {
    work.restrictTo("practitioner", restrictions);
    look("/people/" + work.person)
        .andExpect(says("Peggy " + last))
        .andExpect(says("This record is restricted"));
  }

  @Test
  void in_an_emergency_the_record_opens_to_whoever_says_why() throws Exception {
    work.restrictTo("practitioner-2", restrictions);
    send("/people/" + work.person + "/emergency-access", Map.of("reason", " "))
        .andExpect(status().isBadRequest())
        .andExpect(says("Nothing was saved."));
    send("/people/" + work.person + "/emergency-access", Map.of("reason", "Found on the floor"))
        .andExpect(redirectedUrl("/people/" + work.person + "?done=emergency#top"));
    look("/people/" + work.person).andExpect(says("Peggy " + last));
  }

  @Test
  void those_who_do_not_work_with_people_are_told_why_they_see_nothing() throws Exception {
    for (String address : List.of("/people", "/people/" + work.person, "/cases/x")) {
      http.perform(get(address).with(user("provider-a").authorities(group("providers"))))
          .andExpect(status().isForbidden())
          .andExpect(says("The case file is for those who work with the person."))
          .andExpect(content().string(not(containsString(last))));
    }
  }

  @Test
  void whoever_is_not_signed_in_is_taken_to_the_sign_in_page() throws Exception {
    http.perform(get("/people/" + work.person)).andExpect(redirectedUrl("/sign-in"));
  }

  @Test
  void what_is_not_there_is_said_so_on_a_page() throws Exception {
    look("/people/" + UUID.randomUUID())
        .andExpect(status().isNotFound())
        .andExpect(says("There is no such person"));
    look("/people/not-an-id").andExpect(status().isNotFound());
    look("/cases/REF-1900-000001")
        .andExpect(status().isNotFound())
        .andExpect(says("There is no such case"));
  }

  @Test
  void a_note_is_written_and_stands_in_the_chronology() throws Exception {
    send(
            "/people/" + work.person + "/notes",
            Map.of("case", work.reference, "text", "Rang.\r\nShe is <fine>."))
        .andExpect(redirectedUrl("/people/" + work.person + "?done=note#chronology"));
    look("/people/" + work.person + "?done=note")
        .andExpect(says("The note is saved."))
        .andExpect(says("Rang.\nShe is &lt;fine&gt;."))
        .andExpect(says("practitioner"));
    look("/cases/" + work.reference).andExpect(says("Rang."));
  }

  @Test
  void an_empty_note_is_refused_and_nothing_is_kept() throws Exception {
    send("/people/" + work.person + "/notes", Map.of("case", work.reference, "text", " "))
        .andExpect(status().isBadRequest())
        .andExpect(says("Write the note"));
    send("/cases/" + work.reference + "/notes", Map.of("text", "a".repeat(20_001)))
        .andExpect(status().isBadRequest());
    send("/cases/" + work.reference + "/notes", Map.of("text", "\0 \u200B"))
        .andExpect(status().isBadRequest());
    assertThat(notes.of(work.reference)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'a\u0000b', ab",
    "'first\u000Bsecond', 'first\nsecond'",
    "'first\fsecond', 'first\nsecond'",
    "'first\u0085second', 'first\nsecond'",
    "'one\u0003two\u001Fthree', onetwothree",
    "'Name\tRelation', 'Name\tRelation'"
  })
  void what_word_leaves_in_a_note_costs_no_note(String typed, String kept) throws Exception {
    send("/cases/" + work.reference + "/notes", Map.of("text", typed))
        .andExpect(status().is3xxRedirection());
    send("/people/" + work.person + "/notes", Map.of("case", work.reference, "text", typed))
        .andExpect(status().is3xxRedirection());
    assertThat(notes.of(work.reference)).extracting(Note::text).containsExactly(kept, kept);
  }

  @ParameterizedTest
  @CsvSource({
    "'Name\tRelation\tPhone\r\nBob\tson', 'Name\tRelation\tPhone\nBob\tson'",
    "'One dog\u000Btwo cats', 'One dog\ntwo cats'",
    "'One dog\ftwo cats', 'One dog\ntwo cats'",
    "'One dog\u0085two cats', 'One dog\ntwo cats'",
    "'One\u0000 dog\u0007', One dog",
    "'👩‍🦽 “Two workers” مرحبا', '👩‍🦽 “Two workers” مرحبا'"
  })
  void hazards_and_needs_are_kept_as_they_come_out_of_word_or_a_table(String typed, String kept)
      throws Exception {
    send("/people/" + work.person + "/hazards", Map.of("alerts", typed, "reason", "told\tus\0"))
        .andExpect(status().is3xxRedirection());
    send(
            "/people/" + work.person + "/communication",
            Map.of("communication.needs", typed, "reason", "told us"))
        .andExpect(status().is3xxRedirection());
    assertThat(details().alerts()).isEqualTo(kept);
    assertThat(details().communication().needs()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "07700\u00A0900\u2009123, 07700 900 123, WM1\u00A04XU",
    "=\"07700900123\", 07700900123, WM1 4XU\u202F",
    "7700900123, 07700900123, WM1\u20114XU",
    "07700 900123 (daughter), 07700 900123 (daughter), wm1\u200B4xu",
    "tel:+447700900123, +447700900123, \uFEFFWM1\u20094XU"
  })
  void numbers_and_postcodes_are_kept_without_what_nobody_sees(
      String phone, String kept, String postcode) throws Exception {
    send(
            "/people/" + work.person + "/contact",
            Map.of(
                "phone",
                phone,
                "address.line1",
                "4 Test Lane",
                "address.postcode",
                postcode,
                "email",
                "\u200Epeggy@example.org\u200B",
                "reason",
                "told us"))
        .andExpect(status().is3xxRedirection());
    assertThat(details().phone()).isEqualTo(kept);
    assertThat(details().address().postcode()).isEqualTo("WM1 4XU");
    assertThat(details().email()).isEqualTo("peggy@example.org");
  }

  @Test
  void the_link_rings_the_number_alone_and_lost_digits_are_refused() throws Exception {
    send("/people/" + work.person + "/contact", Map.of("phone", "7.7009E+09", "reason", "told us"))
        .andExpect(status().isBadRequest())
        .andExpect(says("has lost digits"));
    send(
            "/people/" + work.person + "/contact",
            Map.of("phone", "07700 900123 (ext 12)", "reason", "told us"))
        .andExpect(status().is3xxRedirection());
    look("/people/" + work.person)
        .andExpect(says("href=\"tel:07700900123\""))
        .andExpect(says("07700 900123 (ext 12)"));
  }

  private PersonDetails details() {
    return Acting.as(
        "practitioner", () -> people.read(work.person, "test").orElseThrow().details());
  }

  @Test
  void a_note_goes_on_a_case_of_that_person_alone() throws Exception {
    String others = cases.open("REF", null, LocalDate.of(2026, 11, 23), "team-north");
    send("/people/" + work.person + "/notes", Map.of("case", others, "text", "Rang."))
        .andExpect(status().isBadRequest())
        .andExpect(says("Rang."));
    assertThat(notes.of(others)).isEmpty();
  }

  @Test
  void nobody_writes_on_a_record_that_is_restricted_to_others() throws Exception {
    work.restrictTo("practitioner-2", restrictions);
    send("/people/" + work.person + "/notes", Map.of("case", work.reference, "text", "Rang."));
    send("/cases/" + work.reference + "/notes", Map.of("text", "Rang."));
    send("/people/" + work.person + "/hazards", Map.of("alerts", "x", "reason", "y"))
        .andExpect(status().isForbidden());
    send("/people/" + work.person + "/relationships", Map.of("kind", "GP", "contactName", "Dr X"))
        .andExpect(status().isForbidden());
    assertThat(notes.of(work.reference)).isEmpty();
    Acting.as(
        "practitioner-2",
        () ->
            assertThat(people.read(work.person, "test").orElseThrow().details().alerts())
                .isEqualTo("Dog in the <garden>"));
  }

  @Test
  void a_form_that_another_site_sends_is_refused() throws Exception {
    http.perform(
            post("/people/" + work.person + "/notes")
                .param("case", work.reference)
                .param("text", "Forged")
                .with(user("practitioner").authorities(group("practitioners"))))
        .andExpect(status().isForbidden());
    assertThat(notes.of(work.reference)).isEmpty();
  }

  @Test
  void hazards_communication_and_contact_details_change_with_a_reason() throws Exception {
    send(
            "/people/" + work.person + "/hazards",
            Map.of("alerts", "Two dogs", "reason", "Told by her son"))
        .andExpect(status().is3xxRedirection());
    send(
            "/people/" + work.person + "/communication",
            Map.of(
                "communication.language", "Polish",
                "communication.interpreterNeeded", "yes",
                "communication.letterFormat", "LARGE_PRINT",
                "communication.needs", "Lip-reads",
                "reason", "Asked her"))
        .andExpect(status().is3xxRedirection());
    send(
            "/people/" + work.person + "/contact",
            Map.of("phone", "020 7946 0000", "address.postcode", "zz993aa", "reason", "Moved"))
        .andExpect(status().is3xxRedirection());
    var details = Acting.as("practitioner", () -> people.read(work.person, "test")).get().details();
    assertThat(details.alerts()).isEqualTo("Two dogs");
    assertThat(details.communication().letterFormat()).isEqualTo(LetterFormat.LARGE_PRINT);
    assertThat(details.communication().interpreterNeeded()).isTrue();
    assertThat(details.phone()).isEqualTo("020 7946 0000");
    assertThat(details.address().postcode()).isEqualTo("ZZ99 3AA");
    assertThat(details.dateOfBirth()).isEqualTo(LocalDate.of(1941, 3, 7));
    assertThat(Acting.as("practitioner", () -> people.corrections(work.person))).hasSize(3);
  }

  @Test
  void wrong_details_are_named_and_what_was_typed_stays_in_the_form() throws Exception {
    send(
            "/people/" + work.person + "/contact",
            Map.of("phone", "ring the bell", "address.postcode", "nowhere", "reason", ""))
        .andExpect(status().isBadRequest())
        .andExpect(
            says("The phone number must hold a number that can be rung, such as 01632 960123"))
        .andExpect(says("The postcode must be a postcode of the United Kingdom"))
        .andExpect(says("The reason is required"))
        .andExpect(says("value=\"ring the bell\""));
    assertThat(Acting.as("practitioner", () -> people.corrections(work.person))).isEmpty();
  }

  @Test
  void somebody_involved_is_added_and_ended() throws Exception {
    send(
            "/people/" + work.person + "/relationships",
            Map.of(
                "kind", "ATTORNEY_HEALTH_AND_WELFARE",
                "contactName", "Rose Attorney",
                "contactPhone", "020 7946 0002"))
        .andExpect(status().is3xxRedirection());
    look("/people/" + work.person)
        .andExpect(says("Rose Attorney"))
        .andExpect(says("Attorney, health and welfare"));
    var added = Acting.as("practitioner", () -> relationships.of(work.person)).get(0);
    String end = "/people/" + work.person + "/relationships/" + added.id() + "/end";
    send(end, Map.of("reason", "")).andExpect(status().isBadRequest());
    send(end, Map.of("reason", "Revoked")).andExpect(status().is3xxRedirection());
    send(end, Map.of("reason", "Revoked by the court"))
        .andExpect(status().isConflict())
        .andExpect(says("Somebody else ended this involvement meanwhile."))
        .andExpect(says("Revoked by the court"));
    look("/people/" + work.person)
        .andExpect(content().string(not(containsString("Rose Attorney"))));
  }

  @Test
  void somebody_involved_needs_a_name_and_a_kind() throws Exception {
    send("/people/" + work.person + "/relationships", Map.of("kind", "NOBODY"))
        .andExpect(status().isBadRequest())
        .andExpect(says("Who they are to the person is required"))
        .andExpect(says("Give a name, or choose a person on file"));
    send(
            "/people/" + work.person + "/relationships",
            Map.of("kind", "GP", "contactName", "Dr X", "mainCarer", "yes"))
        .andExpect(status().isBadRequest())
        .andExpect(says("Main carer is only for a carer"));
  }

  @Test
  void somebody_on_file_is_shown_as_a_link_and_masked_where_restricted() throws Exception {
    var carer = new OpenCase(engine, cases, people, PersonDetails.named("Cara", last).build());
    Acting.as(
        "practitioner",
        () ->
            relationships.add(
                work.person, RelationshipDetails.toPerson(RelationshipKind.CARER, carer.person)));
    look("/people/" + work.person).andExpect(says("/people/" + carer.person));
    carer.restrictTo("practitioner-2", restrictions);
    look("/people/" + work.person)
        .andExpect(content().string(not(containsString("Cara"))))
        .andExpect(says("A restricted record"));
  }

  @Test
  void the_page_of_a_case_shows_clocks_with_their_dates_and_the_sentence_that_explains_them()
      throws Exception {
    look("/cases/" + work.reference)
        .andExpect(says("Referral"))
        .andExpect(says("Peggy " + last))
        .andExpect(says("Team North"))
        .andExpect(says("Plan for"))
        .andExpect(says("Last day by the council&#39;s own target"))
        .andExpect(says("Mon 21 December 2026"))
        .andExpect(says("28 calendar days after Monday 23 November 2026"));
  }

  @Test
  void the_page_of_a_case_shows_what_was_said_on_forms_in_their_own_words() throws Exception {
    work.answer(Map.of("way", "left", "why", "She <asked> to."));
    look("/cases/" + work.reference)
        .andExpect(says("Do the paged work"))
        .andExpect(says("Which way?"))
        .andExpect(says("To the left"))
        .andExpect(says("She &lt;asked&gt; to."))
        .andExpect(says("done in time"));
  }

  @Test
  void a_case_of_nobody_yet_and_a_closed_case_have_their_pages() throws Exception {
    String nobody = cases.open("SAF", null, LocalDate.of(2026, 11, 23), null);
    look("/cases/" + nobody)
        .andExpect(says("Safeguarding concern"))
        .andExpect(says("The person has not been identified yet."));
    cases.close(nobody, "no-further-action");
    look("/cases/" + nobody).andExpect(says("Closed Mon 23 November 2026: No further action"));
  }

  @Test
  void people_are_found_and_no_name_stands_in_the_address() throws Exception {
    MockHttpSession session = new MockHttpSession();
    String address = search(session, "pegy " + last + " 7/3/1941").getResponse().getRedirectedUrl();
    assertThat(address).isEqualTo("/people?search=1");
    http.perform(as(get(address).session(session)))
        .andExpect(says("Peggy " + last))
        .andExpect(says("7 March 1941 (85)"))
        .andExpect(says("with this name or one like it"));
    http.perform(as(get(address))).andExpect(content().string(not(containsString(last))));
  }

  @Test
  void whoever_is_found_is_shown_with_what_is_open_and_with_whom() throws Exception {
    assertThat(foundBy(last))
        .contains(work.reference, "Referral", "nobody has taken it")
        .doesNotContain("Nothing");
    work.claim("practitioner-2");
    assertThat(foundBy(last)).contains(", with ").doesNotContain("nobody has taken it");
    String idle = Surnames.unlikeAnybodys();
    Acting.as("practitioner", () -> people.create(PersonDetails.named("Ann", idle).build()));
    assertThat(foundBy(idle)).contains("<dt>Open</dt><dd>Nothing</dd>");
  }

  @Test
  void a_name_of_one_character_is_looked_for() throws Exception {
    Acting.as("practitioner", () -> people.create(PersonDetails.named("芳", "靐").build()));
    assertThat(foundBy("靐")).contains("芳 靐");
  }

  private String foundBy(String typed) throws Exception {
    MockHttpSession session = new MockHttpSession();
    String address = search(session, typed).getResponse().getRedirectedUrl();
    return http.perform(as(get(address).session(session)))
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void a_search_says_the_same_whether_a_hidden_record_fits_or_nobody_does() throws Exception {
    String nobody = results("Zyxwvutsrqp");
    work.restrictTo("practitioner-2", restrictions);
    for (String typed : List.of(work.reference, last, "Peggy " + last)) {
      assertThat(results(typed)).as(typed).contains("Nobody was found").isEqualTo(nobody);
    }
  }

  private String results(String typed) throws Exception {
    String page = foundBy(typed);
    return page.substring(page.indexOf("id=\"found\""));
  }

  @Test
  void the_page_of_a_restricted_case_leads_to_emergency_access() throws Exception {
    work.restrictTo("practitioner-2", restrictions);
    look("/cases/" + work.reference)
        .andExpect(says("href=\"/people/" + work.person + "\""))
        .andExpect(content().string(not(containsString(last))));
  }

  @Test
  void too_little_too_much_and_nothing_found_are_said() throws Exception {
    MockHttpSession session = new MockHttpSession();
    for (var said :
        Map.of(
                "a",
                "Type at least two letters",
                "",
                "Type at least two letters",
                "x".repeat(250),
                "Type at most 200 characters",
                "Zyxwvutsrqp",
                "Nobody was found",
                "999 730 1004",
                "its check digit does not fit")
            .entrySet()) {
      String address = search(session, said.getKey()).getResponse().getRedirectedUrl();
      http.perform(as(get(address).session(session)))
          .andExpect(status().isOk())
          .andExpect(says(said.getValue()));
    }
  }

  private org.springframework.test.web.servlet.MvcResult search(
      MockHttpSession session, String typed) throws Exception {
    return http.perform(
            as(post("/people").session(session).param("typed", typed)).with(PagesTest::ownToken))
        .andReturn();
  }

  @Test
  void what_a_colleague_changed_since_the_page_was_opened_is_never_written_over() throws Exception {
    send(
        "/people/" + work.person + "/contact",
        Map.of("phone", "01632 960111", "email", "", "reason", "Asked", "shown.phone", ""));
    String hazards = details().alerts();
    send(
        "/people/" + work.person + "/hazards",
        Map.of("alerts", "Two workers", "shown.alerts", hazards, "reason", "A threat"));

    send(
            "/people/" + work.person + "/hazards",
            Map.of("alerts", "One dog, friendly", "shown.alerts", hazards, "reason", "Met it"))
        .andExpect(status().isBadRequest())
        .andExpect(says("was changed by somebody else since you opened this page"))
        .andExpect(says("Two workers"))
        .andExpect(says("One dog, friendly"));
    send(
            "/people/" + work.person + "/contact",
            Map.of(
                "phone",
                "",
                "shown.phone",
                "",
                "email",
                "una@example.org",
                "shown.email",
                "",
                "reason",
                "She wrote"))
        .andExpect(status().is3xxRedirection());

    assertThat(details().alerts()).isEqualTo("Two workers");
    assertThat(details().phone()).isEqualTo("01632 960111");
    assertThat(details().email()).isEqualTo("una@example.org");
  }

  @Test
  void whoever_has_seen_the_newer_words_saves_over_them() throws Exception {
    String hazards = details().alerts();
    send(
            "/people/" + work.person + "/hazards",
            Map.of("alerts", "Three dogs, calm", "shown.alerts", hazards, "reason", "Met them"))
        .andExpect(status().is3xxRedirection());

    assertThat(details().alerts()).isEqualTo("Three dogs, calm");
  }

  @Test
  void two_windows_at_the_sign_in_page_end_in_no_error() throws Exception {
    http.perform(post("/sign-in").param("username", "practitioner").param("password", "demo"))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrl("/sign-in?again"));
    http.perform(as(post("/sign-in").param("username", "practitioner").param("password", "demo")))
        .andExpect(redirectedUrl("/"));
  }

  @Test
  void of_two_who_save_at_the_same_moment_the_second_is_told_what_the_first_saved()
      throws Exception {
    Callable<ResultActions> late =
        () ->
            send(
                "/people/" + work.person + "/hazards",
                Map.of(
                    "alerts", "Two dogs",
                    "shown.alerts", "Dog in the <garden>",
                    "reason", "Told by her son"));
    FutureTask<ResultActions> sent = new FutureTask<>(late);
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("update person set version = version + 1, alerts = 'One cat' where id = ?")
              .param(work.person)
              .update();
          new Thread(sent).start();
          Locks.untilSomebodyWaits(jdbc);
        });

    sent.get(60, TimeUnit.SECONDS)
        .andExpect(status().isBadRequest())
        .andExpect(says("was changed by somebody else since you opened this page"))
        .andExpect(says("One cat"))
        .andExpect(says("Two dogs"));
    look("/people/" + work.person).andExpect(says("One cat"));
  }

  @Test
  void what_the_database_refuses_is_no_change_by_somebody_else_and_is_logged_without_values()
      throws Exception {
    jdbc.sql("alter table person add constraint person_test_ck check (alerts <> 'Three dogs')")
        .update();
    try (CapturedLog log = new CapturedLog()) {
      send(
              "/people/" + work.person + "/hazards",
              Map.of("alerts", "Three dogs", "reason", "Told by her son"))
          .andExpect(status().isInternalServerError())
          .andExpect(says("This could not be saved"))
          .andExpect(content().string(not(containsString("Somebody else"))));
      assertThat(log.text())
          .contains("The database refused what a page saved", "DataIntegrityViolationException")
          .doesNotContain("Three dogs", last);
    } finally {
      jdbc.sql("alter table person drop constraint person_test_ck").update();
    }
    look("/people/" + work.person).andExpect(says("Dog in the"));
  }

  private ResultActions look(String address) throws Exception {
    return http.perform(as(get(address)));
  }

  private ResultActions send(String address, Map<String, String> typed) throws Exception {
    var request = as(post(address)).with(PagesTest::ownToken);
    typed.forEach(request::param);
    return http.perform(request);
  }

  private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
    return request.with(user("practitioner").authorities(group("practitioners")));
  }

  private static SimpleGrantedAuthority group(String name) {
    return new SimpleGrantedAuthority(name);
  }

  private static org.springframework.test.web.servlet.ResultMatcher says(String words) {
    return content().string(containsString(words));
  }

  private long readings() {
    return jdbc.sql("select count(*) from reading_log where person_id = :person")
        .param("person", work.person)
        .query(Long.class)
        .single();
  }

  // Spring's own csrf() would leave its repository of tokens in the application for later tests.
  private static MockHttpServletRequest ownToken(MockHttpServletRequest request) {
    request.setCookies(new Cookie("WAYMARK-XSRF-TOKEN", "of-the-page"));
    request.addHeader("X-WAYMARK-XSRF-TOKEN", "of-the-page");
    return request;
  }
}
