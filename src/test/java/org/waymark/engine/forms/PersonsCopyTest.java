package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.forms.TestForms.answers;
import static org.waymark.engine.forms.TestForms.field;
import static org.waymark.engine.forms.TestForms.form;
import static org.waymark.engine.forms.TestForms.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonsCopyTest {

  private static final String HEADING =
      "{'type':'text','id':'T','text':'# Plan','properties':{'forThePerson':'Your plan'}}";

  /** What must stay within the council, or is somebody else's. */
  private static final Set<String> NEVER =
      Set.of(
          "hazards",
          "newConcernDetail",
          "carerView",
          "qualityComments",
          "qualityPraise",
          "chcReason",
          "riskNote",
          "noRecourseNote",
          "signOffComments");

  private static String declared(String wording) {
    return "'properties':{'forThePerson':'" + wording + "'}";
  }

  @Test
  void only_what_is_declared_is_read_in_the_words_that_are_declared() {
    FormFile form =
        form(
            HEADING,
            field("textfield", "aim", declared("What you want")),
            field("textfield", "cost", declared("yes")),
            field("textfield", "doubt"));

    PersonsCopy copy = PersonsCopy.of(form).orElseThrow();

    assertThat(copy.title()).isEqualTo("Your plan");
    assertThat(copy.ticked()).isTrue();
    assertThat(copy.read(form, answers("{'aim':'chapel','cost':'4','doubt':'much'}")))
        .containsExactly(
            new Transcript.Entry("What you want", "chapel"),
            new Transcript.Entry("Label of cost", "4"));
  }

  @Test
  void a_question_within_rows_is_declared_apart_from_one_of_the_same_name_outside() {
    FormFile form =
        form(
            HEADING,
            field("textfield", "who"),
            list("steps", "", field("textfield", "who", declared("Who does it"))));

    assertThat(
            PersonsCopy.of(form)
                .orElseThrow()
                .read(form, answers("{'who':'the brother','steps':[{'who':'Ann'}]}")))
        .containsExactly(new Transcript.Entry("Label of steps 1: Who does it", "Ann"));
  }

  @Test
  void an_older_version_is_read_by_what_the_form_declares_now() {
    FormFile older = form(field("textfield", "aim"), field("textfield", "doubt"));
    FormFile now = form(HEADING, field("textfield", "aim", declared("What you want")));

    assertThat(
            PersonsCopy.of(now)
                .orElseThrow()
                .read(older, answers("{'aim':'chapel','doubt':'much'}")))
        .containsExactly(new Transcript.Entry("What you want", "chapel"));
  }

  @Test
  void a_form_without_a_heading_for_the_person_is_not_for_them() {
    assertThat(PersonsCopy.of(form(field("textfield", "aim", declared("What you want")))))
        .isEmpty();
  }

  @Test
  void what_is_only_shown_can_t_be_declared() {
    FormFile form =
        form(HEADING, field("textfield", "aim", "'disabled':true", declared("What you want")));
    assertThat(FormLint.problems(form)).anyMatch(problem -> problem.contains("forThePerson"));
  }

  @Test
  void these_forms_are_for_the_person_and_nothing_of_them_that_is_not() throws IOException {
    Map<String, String> titles = new TreeMap<>();
    Set<String> printed = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      files
          .filter(file -> file.toString().endsWith(".form"))
          .map(PersonsCopyTest::read)
          .forEach(
              form ->
                  PersonsCopy.of(form)
                      .ifPresent(
                          copy -> {
                            titles.put(form.id(), copy.title());
                            form.each(
                                c ->
                                    c.property("forThePerson")
                                        .ifPresent(it -> printed.addAll(c.path())));
                          }));
    }

    assertThat(titles)
        .containsOnly(
            Map.entry("strengths-conversation", "Our conversation about what matters to you"),
            Map.entry("eligibility-decision", "What we found, and what we decided"),
            Map.entry("make-support-plan", "Your support plan"),
            Map.entry("give-advice", "Information and advice for you"),
            Map.entry("triage-contact", "What we decided when you contacted us"));
    assertThat(printed).doesNotContainAnyElementsOf(NEVER).contains("reasons", "advice", "outcome");
  }

  private static FormFile read(Path file) {
    try {
      return FormFile.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
