package org.waymark.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.forms.Drawing;
import org.waymark.engine.forms.FormChecker;
import org.waymark.engine.forms.FormFile;
import org.waymark.engine.forms.Known;

/** What is wrong is said with the place where it stands, as a sentence. */
class LabelledFaultsTest {

  private static final Known KNOWN = Known.on(LocalDate.of(2026, 11, 23));

  private final ObjectNode answers = new ObjectMapper().createObjectNode();

  private static FormFile form(String id) throws IOException {
    return FormFile.parse(Files.readAllBytes(Path.of("forms/referral", id + ".form")));
  }

  private List<String> said(FormFile form, List<FieldError> errors) {
    return new LabelledFaults(Drawing.of(form, answers, KNOWN, Map.of()))
        .of(errors).stream().map(FieldError::message).toList();
  }

  private List<String> wrong(String id) throws IOException {
    FormFile form = form(id);
    return said(form, FormChecker.check(form, answers, KNOWN));
  }

  @Test
  void a_question_of_several_outcomes_names_its_own_also_where_it_is_asked_once()
      throws IOException {
    answers.put("hygieneUnsupported", "unable").put("hygieneMetBy", "carer");

    assertThat(wrong("eligibility-decision"))
        .contains(
            "Maintaining personal hygiene: 'Are they willing and able to go on?' must be answered.");
  }

  @Test
  void each_fault_in_a_row_names_the_row() throws IOException {
    ArrayNode rows = answers.putArray("outcomes");
    rows.addObject().put("need", "hygiene");
    rows.addObject().put("need", "nutrition");

    assertThat(wrong("make-support-plan"))
        .contains(
            "Outcomes 1: 'How will we know?' must be answered.",
            "Outcomes 2: 'How will we know?' must be answered.");
  }

  @Test
  void a_rule_that_begins_with_its_field_ends_as_a_sentence() throws IOException {
    assertThat(
            said(
                form("record-contact"),
                List.of(
                    new FieldError("personPostcode", "must be one"),
                    new FieldError("personFamilyName", "Give a name."))))
        .containsExactly("'Postcode' must be one.", "'Family name': Give a name.");
  }
}
