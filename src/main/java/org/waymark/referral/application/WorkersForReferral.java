package org.waymark.referral.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.referral.application.SuggestAllocation.Needs;
import org.waymark.referral.domain.Demand;
import org.waymark.referral.domain.SuggestedWorker;
import org.waymark.teams.AllocationRequest;
import org.waymark.teams.AllocationSuggestions;
import org.waymark.teams.Teams;
import org.waymark.timescales.WorkingCalendar;

/** Ranks who could take a referral; somebody who knows the person comes first among equals. */
@Component
class WorkersForReferral {

  private final Teams teams;
  private final PersonsArea area;
  private final CaseDirectory directory;
  private final WorkingCalendar calendar;
  private final Clock clock;

  WorkersForReferral(
      Teams teams,
      PersonsArea area,
      CaseDirectory directory,
      WorkingCalendar calendar,
      Clock clock) {
    this.teams = teams;
    this.area = area;
    this.directory = directory;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Who could take it, best first, and then who can't and why. */
  List<SuggestedWorker> rank(String reference, List<String> asked, Needs needs) {
    List<AllocationSuggestions> found =
        asked.stream()
            .map(team -> teams.suggestAllocation(request(reference, team, needs)))
            .toList();
    return Stream.concat(
            found.stream().flatMap(WorkersForReferral::suitable),
            found.stream().flatMap(WorkersForReferral::unsuitable))
        .toList();
  }

  private AllocationRequest request(String reference, String team, Needs needs) {
    LocalDate today = calendar.dateOf(clock.instant());
    return new AllocationRequest(
        team,
        new Demand(needs.skill(), needs.weight()).skills(),
        needs.weight(),
        calendar.firstWorkingDayOnOrAfter(today),
        area.postcode(reference).orElse(null),
        knownWorker(reference));
  }

  private String knownWorker(String reference) {
    return directory
        .details(reference)
        .map(CaseDetails::personId)
        .map(directory::ofPerson)
        .orElse(List.of())
        .stream()
        .filter(other -> other.worker() != null)
        .map(CaseDetails::worker)
        .findFirst()
        .orElse(null);
  }

  private static Stream<SuggestedWorker> suitable(AllocationSuggestions found) {
    return found.suggested().stream()
        .map(it -> new SuggestedWorker(it.worker(), it.name(), true, true, words(it.reasons())));
  }

  private static Stream<SuggestedWorker> unsuitable(AllocationSuggestions found) {
    return found.refused().stream()
        .map(
            it ->
                new SuggestedWorker(
                    it.worker(), it.name(), false, it.possible(), words(it.reasons())));
  }

  private static String words(List<String> reasons) {
    return String.join("; ", reasons);
  }
}
