package org.waymark.escalation.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.escalation.Rung;
import org.waymark.escalation.WorkNotice;
import org.waymark.escalation.domain.Climb.PassedRung;
import org.waymark.escalation.domain.RoleGroups;
import org.waymark.escalation.persistence.ClockRow;
import org.waymark.outbox.Outbox.Notice;

/**
 * Whom a rung tells. The worker is whoever the task is assigned to and, while it is unassigned, the
 * role of the team that must act.
 */
record Recipients(ClockRow clock, Map<String, Optional<String>> assignees) {

  List<String> of(Rung rung) {
    return rung.tell().stream()
        .map(this::recipient)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  /** One notice for each recipient of the rung. */
  List<Notice> notices(PassedRung passed) {
    Map<String, String> details =
        Map.of(
            "timescale", clock.timescale(),
            "rung", passed.rung().name(),
            "legalLastDay", clock.due().legalLastDay().toString(),
            "dueOn", clock.due().operationalLastDay().toString());
    WorkNotice kind = kind(passed.rung());
    return of(passed.rung()).stream()
        .map(recipient -> kind.to(recipient, clock.caseReference(), details))
        .toList();
  }

  private static WorkNotice kind(Rung rung) {
    if (rung.reminds()) {
      return WorkNotice.WORK_DUE_SOON;
    }
    return rung.tell().contains("worker") ? WorkNotice.WORK_OVERDUE : WorkNotice.WORK_ESCALATED;
  }

  private String recipient(String whom) {
    return "worker".equals(whom) ? worker() : RoleGroups.of(clock.team(), whom);
  }

  private String worker() {
    Optional<String> assignee =
        clock.taskId() == null
            ? Optional.empty()
            : assignees.getOrDefault(clock.taskId(), Optional.empty());
    return assignee.orElse(clock.role() == null ? null : RoleGroups.of(clock.team(), clock.role()));
  }
}
