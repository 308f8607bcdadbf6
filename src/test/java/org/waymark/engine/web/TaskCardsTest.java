package org.waymark.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anySet;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.People;
import org.waymark.casefile.WhoIsMeant;
import org.waymark.escalation.ClockLedger;
import org.waymark.security.AccountNames;
import org.waymark.timescales.TimescaleRegister;
import org.waymark.timescales.WorkingCalendar;

/** A page of cards asks each module once, however long it is. */
class TaskCardsTest {

  private final SignedInTasks tasks = mock();
  private final RuntimeService runtime = mock(RETURNS_DEEP_STUBS);
  private final People people = mock();
  private final ClockLedger ledger = mock();
  private final CaseDirectory directory = mock();
  private final TaskCards cards =
      new TaskCards(
          mock(CaseFileDoor.class),
          tasks,
          runtime,
          people,
          mock(WhoIsMeant.class),
          directory,
          mock(AccountNames.class),
          ledger,
          mock(TimescaleRegister.class),
          mock(WorkingCalendar.class),
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  private static Task task(int number) {
    Task task = mock();
    when(task.getId()).thenReturn("task-" + number);
    when(task.getProcessInstanceId()).thenReturn("instance-" + number);
    when(task.getPriority()).thenReturn(50);
    return task;
  }

  private static ProcessInstance instance(int number) {
    ProcessInstance instance = mock();
    when(instance.getId()).thenReturn("instance-" + number);
    when(instance.getBusinessKey()).thenReturn("REF-2026-00000" + number);
    return instance;
  }

  @Test
  void people_cases_and_clocks_are_each_asked_for_once() {
    List<Task> page = IntStream.range(0, 5).mapToObj(TaskCardsTest::task).toList();
    List<ProcessInstance> instances =
        IntStream.range(0, 5).mapToObj(TaskCardsTest::instance).toList();
    when(tasks.visible(any())).thenReturn(page);
    when(runtime.createProcessInstanceQuery().processInstanceIds(anySet()).list())
        .thenReturn(instances);
    when(people.listOfCases(any(), anyString())).thenReturn(Map.of());
    when(ledger.ofTasks(any())).thenReturn(Map.of());

    assertThat(cards.of(Set.of("asked"))).hasSize(5);

    verify(tasks, times(1)).visible(any());
    verify(people, times(1)).listOfCases(any(), anyString());
    verify(ledger, times(1)).ofTasks(any());
    verify(ledger, never()).ofTask(any());
    verify(directory, times(1)).details(any(Collection.class));
  }
}
