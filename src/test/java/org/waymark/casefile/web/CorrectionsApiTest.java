package org.waymark.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.casefile.support.CaseFileTest;

class CorrectionsApiTest extends CaseFileTest {

  private static final String ADDRESS = "/api/cases/{reference}/corrections";

  @Autowired WebApplicationContext context;
  private MockMvc http;
  private UUID wrong;
  private UUID right;
  private String reference;

  @BeforeEach
  void aCaseUnderTheWrongPerson() {
    http = MockMvcBuilders.webAppContextSetup(context).build();
    wrong = somebody();
    right = somebody();
    reference = cases.open("REF", wrong, TODAY, "team-north");
  }

  private ResultActions correct(String what, Object value, String reason) throws Exception {
    return http.perform(
        post(ADDRESS, reference)
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                "{\"what\":\"%s\",\"value\":\"%s\",\"reason\":\"%s\"}"
                    .formatted(what, value, reason)));
  }

  private UUID person() {
    return cases.find(reference).orElseThrow().personId();
  }

  @Test
  void the_case_moves_and_what_stood_there_is_kept_with_reason_and_author() throws Exception {
    correct("person", right, "Two brothers were mixed up.").andExpect(status().isNoContent());
    assertThat(person()).isEqualTo(right);
    http.perform(get(ADDRESS, reference))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.correctable[0]").value("person"))
        .andExpect(jsonPath("$.corrections[0].before").value(wrong.toString()))
        .andExpect(jsonPath("$.corrections[0].after").value(right.toString()))
        .andExpect(jsonPath("$.corrections[0].reason").value("Two brothers were mixed up."))
        .andExpect(jsonPath("$.corrections[0].by").value("practitioner"))
        .andExpect(jsonPath("$.corrections[1]").doesNotExist());
  }

  @Test
  void somebody_may_be_named_where_nobody_was() throws Exception {
    reference = cases.open("SAF", null, TODAY, null);
    correct("person", right, "Known by now.").andExpect(status().isNoContent());
    assertThat(person()).isEqualTo(right);
  }

  @Test
  void each_field_that_is_wrong_is_named_and_nothing_is_changed() throws Exception {
    correct("hair-colour", "", " ")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("what"))
        .andExpect(jsonPath("$.errors[1].field").value("value"))
        .andExpect(jsonPath("$.errors[2].field").value("reason"));
    for (String noReason : new String[] {"x".repeat(1001), "\\u0000"}) {
      correct("person", right, noReason)
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.errors[0].field").value("reason"));
    }
    for (Object nobody : new Object[] {"Ann", UUID.randomUUID(), wrong}) {
      correct("person", nobody, "Why not.")
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.errors[0].field").value("value"));
    }
    assertThat(person()).isEqualTo(wrong);
  }

  @Test
  void a_restricted_record_answers_as_if_it_were_not_there() throws Exception {
    restrictTo("practitioner-2", right);
    correct("person", right, "Mixed up.")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("value"));
    assertThat(person()).isEqualTo(wrong);
  }

  @Test
  void a_restricted_case_is_corrected_by_nobody_who_is_not_named() throws Exception {
    restrictTo("practitioner-2", wrong);
    correct("person", right, "Mixed up.").andExpect(status().isForbidden());
    http.perform(get(ADDRESS, reference)).andExpect(status().isForbidden());
    assertThat(person()).isEqualTo(wrong);
  }

  @Test
  void those_who_do_not_work_with_people_correct_nothing() throws Exception {
    user.as("provider-a", "providers");
    correct("person", right, "Mixed up.").andExpect(status().isForbidden());
  }

  @Test
  void an_unknown_case_is_not_found() throws Exception {
    reference = "REF-1900-000001";
    correct("person", right, "Mixed up.").andExpect(status().isNotFound());
  }

  @Test
  void the_database_keeps_every_correction() throws Exception {
    correct("person", right, "Mixed up.");
    assertThatThrownBy(() -> jdbc.update("update case_correction set reason = 'x'"))
        .hasMessageContaining("case_correction");
    assertThatThrownBy(() -> jdbc.update("delete from case_correction"))
        .hasMessageContaining("case_correction");
  }
}
