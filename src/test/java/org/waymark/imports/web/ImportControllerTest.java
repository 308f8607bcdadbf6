package org.waymark.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.waymark.imports.ImportRefusedException;
import org.waymark.imports.ImportReport;
import org.waymark.imports.ImportReport.Rejection;
import org.waymark.imports.Imports;
import org.waymark.imports.UnknownImportKindException;
import org.waymark.security.CurrentUser;

class ImportControllerTest {

  private static final MockMultipartFile FILE =
      new MockMultipartFile("file", "contacts.csv", "text/csv", new byte[] {'x'});

  private String importedBy;

  @ParameterizedTest
  @ValueSource(
      strings = {"business-support", "team-managers", "service-managers", "administrators"})
  void those_who_may_import_get_the_report(String group) throws Exception {
    as(group)
        .perform(multipart("/api/imports/contacts").file(FILE))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .json(
                    """
                    {"accepted": 2, "unchanged": 1, "rejectedRows": 1,
                     "rejected": [{"line": 7, "column": "DOB", "message": "is not a date"}]}
                    """));
    assertThat(importedBy).isEqualTo("somebody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"practitioners", "providers", "team-north.team-managers", ""})
  void everybody_else_is_refused(String group) throws Exception {
    as(group)
        .perform(multipart("/api/imports/contacts").file(FILE))
        .andExpect(status().isForbidden());
    assertThat(importedBy).isNull();
  }

  @Test
  void a_request_without_a_file_is_told_so() throws Exception {
    as("business-support")
        .perform(multipart("/api/imports/contacts"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("file"));
  }

  @Test
  void an_unknown_kind_is_not_found() throws Exception {
    as("business-support")
        .perform(multipart("/api/imports/shoes").file(FILE))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.errors[0].field").value("kind"));
  }

  @Test
  void a_refused_file_names_its_faults() throws Exception {
    as("business-support")
        .perform(multipart("/api/imports/bad").file(FILE))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("Source"))
        .andExpect(jsonPath("$.errors[0].message").value("This column is missing"));
  }

  private MockMvc as(String group) {
    var controller = new ImportController(imports(), null, user(group));
    return MockMvcBuilders.standaloneSetup(controller)
        .setControllerAdvice(new ImportProblems())
        .build();
  }

  private Imports imports() {
    return (String kind, InputStreamSource file, String by) -> {
      importedBy = by;
      return switch (kind) {
        case "contacts" ->
            new ImportReport(2, 1, List.of(new Rejection(7, "DOB", "is not a date")), 1);
        case "bad" ->
            throw new ImportRefusedException(
                List.of(new ImportRefusedException.Fault("Source", "This column is missing")));
        default -> throw new UnknownImportKindException();
      };
    };
  }

  private static CurrentUser user(String group) {
    return new CurrentUser() {
      @Override
      public String id() {
        return "somebody";
      }

      @Override
      public Set<String> groups() {
        return Set.of(group);
      }
    };
  }
}
