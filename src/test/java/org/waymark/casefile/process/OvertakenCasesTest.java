package org.waymark.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.casefile.CaseOvertaken;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.casefile.Chronology;

class OvertakenCasesTest {

  private static final String REFERENCE = "REF-2026-000001";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final CaseRegister cases = mock();
  private final Chronology chronology = mock();
  private final List<Object> events = new ArrayList<>();
  private final OvertakenCases overtaken = new OvertakenCases(cases, chronology, events::add);

  private void given(LocalDate closedOn) {
    when(cases.find(REFERENCE))
        .thenReturn(
            Optional.of(new CaseSummary(REFERENCE, "REF", null, null, DAY, closedOn, null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"died", "moved-away", "withdrawn"})
  void an_open_case_is_closed_with_what_overtook_it_and_others_hear(String by) {
    given(null);
    overtaken.close(REFERENCE, by);
    verify(cases).close(REFERENCE, by);
    verify(chronology).add(any(), any(), any(), any());
    assertThat(events).containsExactly(new CaseOvertaken(REFERENCE, by));
  }

  @Test
  void a_closed_case_keeps_its_outcome() {
    given(DAY);
    overtaken.close(REFERENCE, "died");
    verify(cases, never()).close(any(), any());
    verifyNoInteractions(chronology);
    assertThat(events).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "DIED", "eloped"})
  void an_unknown_code_closes_nothing(String by) {
    given(null);
    assertThatThrownBy(() -> overtaken.close(REFERENCE, by))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overtakenBy");
    verify(cases, never()).close(any(), any());
  }

  @Test
  void an_unknown_case_is_named() {
    when(cases.find(REFERENCE)).thenReturn(Optional.empty());
    assertThatThrownBy(() -> overtaken.close(REFERENCE, "died"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(REFERENCE);
  }

  @Test
  void the_model_calls_the_bean() {
    var model =
        Bpmn.readModelFromFile(Path.of("processes", "shared", "overtaken-case.bpmn").toFile());
    assertThat(model.getModelElementsByType(ServiceTask.class))
        .extracting(ServiceTask::getCamundaDelegateExpression)
        .containsExactly("${closeOvertakenCase}");
  }
}
