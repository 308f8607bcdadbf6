package org.waymark.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.waymark.casefile.CaseNotes;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;
import org.waymark.support.Acting;
import org.waymark.support.Surnames;

/** A note is corrected or moved to the case where it belongs; what was first written is kept. */
class NotePageTest extends PageTest {

  @Autowired CaseNotes notes;
  @Autowired Restrictions restrictions;
  private UUID person;
  private String reference;
  private String elsewhere;
  private String otherLast;
  private long note;

  @BeforeEach
  void aNoteOnACase() {
    person = onFile(PersonDetails.named("Ray", last).build());
    reference = open("REF", person);
    otherLast = Surnames.unlikeAnybodys();
    LocalDate born = LocalDate.of(1950, 5, 2);
    elsewhere =
        open("REF", onFile(PersonDetails.named("Ray", otherLast).dateOfBirth(born).build()));
    note = Acting.as("practitioner", () -> notes.add(reference, "Rang Ray, he is <well>."));
  }

  private ResultActions correct(String onCase, String text, String reason) throws Exception {
    return send(
        "/cases/" + reference + "/notes/" + note,
        Map.of("case", onCase, "text", text, "reason", reason));
  }

  /** As somebody who was told whose case it is, and means it. */
  private ResultActions move(String text, String to) throws Exception {
    return send(
        "/cases/" + reference + "/notes/" + note,
        Map.of("case", to, "text", text, "reason", "Other Ray", "sure", elsewhere));
  }

  @Test
  void a_note_is_corrected_and_what_stood_there_is_kept() throws Exception {
    correct(reference, "Rang Ray, he is unwell.", "Left out two letters")
        .andExpect(redirectedUrl("/cases/" + reference + "?done=note-corrected#chronology"));
    look("/cases/" + reference)
        .andExpect(says("Rang Ray, he is unwell."))
        .andExpect(says("Rang Ray, he is &lt;well&gt;."))
        .andExpect(says("This entry was corrected later"))
        .andExpect(says("Left out two letters"));
  }

  @Test
  void from_the_page_of_the_person_it_leads_back_there() throws Exception {
    send(
            "/people/" + person + "/notes/" + reference + "/" + note,
            Map.of("text", "Rang Ray, he is unwell.", "reason", "Left out two letters"))
        .andExpect(redirectedUrl("/people/" + person + "?done=note-corrected#chronology"));
    send(
            "/people/" + person + "/notes/" + reference + "/" + note,
            Map.of("text", "Once more", "reason", "Again"))
        .andExpect(status().isConflict())
        .andExpect(says("What you typed, to copy"))
        .andExpect(says("Once more"))
        .andExpect(says("There is no such note, or it has been corrected already"))
        .andExpect(says("href=\"/people/" + person + "\""));
  }

  @ParameterizedTest
  @CsvSource({"%s", "' %s'"})
  void a_note_on_the_wrong_case_is_moved_and_its_words_are_read_there_alone(String written)
      throws Exception {
    String typed = written.formatted(elsewhere.replace("-", " "));
    correct(typed, "Rang Ray, he is <well>.", "Other Ray")
        .andExpect(status().isBadRequest())
        .andExpect(
            says(elsewhere + " is about somebody else: Ray " + otherLast + ", born 2 May 1950."))
        .andExpect(says("Rang Ray, he is &lt;well&gt;."))
        .andExpect(says("name=\"sure\" value=\"" + elsewhere + "\""));
    String after = "?done=note-moved&to=" + elsewhere;
    move("Rang Ray, he is <well>.", typed)
        .andExpect(redirectedUrl("/cases/" + reference + after + "#chronology"));
    look("/cases/" + reference + after)
        .andExpect(says("href=\"/cases/" + elsewhere + "\""))
        .andExpect(says("The note was moved to"))
        .andExpect(says(elsewhere))
        .andExpect(saysNothingOf("he is &lt;well&gt;"));
    look("/cases/" + elsewhere)
        .andExpect(says("he is &lt;well&gt;"))
        .andExpect(says("Other Ray"))
        .andExpect(says("First written"));
  }

  @Test
  void a_note_that_was_corrected_before_it_was_moved_leaves_no_words_behind() throws Exception {
    correct(reference, "Rang Ray, he is unwell.", "Left out two letters");
    note = notes.of(reference).get(0).id();
    move("Rang Ray, he is unwell.", elsewhere).andExpect(status().is3xxRedirection());
    look("/cases/" + reference).andExpect(saysNothingOf("Rang Ray"));
    look("/people/" + person).andExpect(saysNothingOf("Rang Ray"));
    assertThat(Acting.as("practitioner", () -> notes.of(reference)))
        .allSatisfy(left -> assertThat(left.text()).isNull());
    look("/cases/" + elsewhere).andExpect(says("Moved here from another case: Other Ray"));
    assertThat(Acting.as("practitioner", () -> notes.of(elsewhere)).get(0).first().id())
        .as("the very first writing")
        .isLessThan(note);
  }

  @Test
  void managers_read_what_stood_on_the_wrong_case() throws Exception {
    move("Rang Ray, he is <well>.", elsewhere);
    as = "team-manager";
    look("/cases/" + reference)
        .andExpect(says("What stood here, for managers"))
        .andExpect(says("he is &lt;well&gt;"));
  }

  @Test
  void where_a_note_went_is_not_told_to_those_who_may_not_see_that_case() throws Exception {
    var hidden = open("REF", onFile(PersonDetails.named("Hid", Surnames.unlikeAnybodys()).build()));
    correct(hidden, "Rang Ray, he is <well>.", "Other Ray");
    Acting.as(
        "service-manager",
        () ->
            restrictions.restrict(
                cases.find(hidden).orElseThrow().personId(),
                Set.of("service-manager"),
                "Relative",
                LocalDate.of(2090, 1, 1)));
    look("/cases/" + reference).andExpect(says("another case")).andExpect(saysNothingOf(hidden));
  }

  @Test
  void nobody_corrects_what_somebody_else_wrote_but_a_manager() throws Exception {
    as = "senior-practitioner";
    look("/cases/" + reference).andExpect(saysNothingOf("Correct this note"));
    correct(reference, "He is fine", "I know better")
        .andExpect(status().isConflict())
        .andExpect(says("Only whoever wrote a note may correct it, or a manager"));
    as = "team-manager";
    correct(reference, "He is fine", "Agreed with the worker")
        .andExpect(status().is3xxRedirection());
  }

  @ParameterizedTest
  @CsvSource({
    "'','New words','Why',''",
    "REF-2026-999999,'New words','Why',The case is no case that you may see",
    "nonsense,'New words','Why',The case is no case that you may see",
    "'',' ','Why',Write the note",
    "'','New words','',The reason is required",
    "'','Rang Ray, he is <well>.','Why','Change the words of the note, or its case'"
  })
  void what_is_missing_is_named_and_the_words_stay(
      String onCase, String text, String reason, String fault) throws Exception {
    var answer = correct(onCase, text, reason);
    if (fault.isEmpty()) {
      answer.andExpect(status().is3xxRedirection());
    } else {
      answer.andExpect(status().isBadRequest()).andExpect(says(fault));
      assertThat(notes.of(reference)).hasSize(1);
    }
  }

  @Test
  void with_several_cases_open_none_is_chosen_beforehand() throws Exception {
    look("/people/" + person).andExpect(says("name=\"case\" value=\"" + reference + "\""));
    open("SAF", person);
    look("/people/" + person)
        .andExpect(says("On which case"))
        .andExpect(saysNothingOf("checked=\"checked\""));
    send("/people/" + person + "/notes", Map.of("text", "Words to keep"))
        .andExpect(status().isBadRequest())
        .andExpect(says("The case is to be chosen"))
        .andExpect(says("Words to keep"));
  }
}
