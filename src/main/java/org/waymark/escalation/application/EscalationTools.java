package org.waymark.escalation.application;

import org.springframework.stereotype.Component;
import org.waymark.escalation.WatchedTasks;
import org.waymark.escalation.persistence.ClaimedClocks;
import org.waymark.escalation.persistence.ClockEvents;
import org.waymark.outbox.Outbox;
import org.waymark.timescales.WorkingCalendar;

/** What the phases of a sweep work with. */
@Component
record EscalationTools(
    ClaimedClocks claimed,
    ClockEvents events,
    WatchedTasks tasks,
    Outbox outbox,
    WorkingCalendar calendar,
    EscalationProperties properties) {}
