package org.waymark.escalation.application;

import org.springframework.stereotype.Component;
import org.waymark.escalation.WatchedTasks;
import org.waymark.escalation.persistence.ClaimedClocks;
import org.waymark.escalation.persistence.ClockChanges;
import org.waymark.escalation.persistence.ClockEvents;
import org.waymark.timescales.Timescales;
import org.waymark.timescales.WorkingCalendar;

/** What counting anew works with. */
@Component
record RecountingTools(
    ClaimedClocks claimed,
    ClockChanges changes,
    ClockEvents events,
    WatchedTasks tasks,
    Timescales timescales,
    RulesInForce rules,
    WorkingCalendar calendar) {}
