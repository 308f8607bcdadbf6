package org.waymark.teams.application;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.waymark.teams.AllocationRequest;
import org.waymark.teams.CaseDemand;
import org.waymark.teams.domain.CaseNeeds;
import org.waymark.teams.domain.Postcodes;
import org.waymark.timescales.WorkingCalendar;

/** What a case needs, with the council's working days beside it. */
@Component
class NeedsOfCase {

  private final WorkingCalendar calendar;

  NeedsOfCase(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  CaseNeeds of(AllocationRequest request) {
    return new CaseNeeds(
        request.skills(),
        request.weight(),
        request.on(),
        Postcodes.district(request.area()).orElse(null),
        request.preferKnownWorker(),
        calendar::isWorkingDay,
        day -> workingDays(request.on(), day));
  }

  CaseNeeds of(CaseDemand demand, LocalDate on) {
    return of(new AllocationRequest(null, demand.skills(), demand.weight(), on, null, null));
  }

  private int workingDays(LocalDate after, LocalDate until) {
    return (int)
        after.plusDays(1).datesUntil(until.plusDays(1)).filter(calendar::isWorkingDay).count();
  }
}
