package org.waymark.referral.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.teams.Teams;
import org.waymark.timescales.WorkingCalendar;

/**
 * Finds what the council does for the person already: the open case whose worker hears a new
 * contact first, and the earlier referrals that this one follows closely.
 */
@Service("findOpenCasesUseCase")
public class FindOpenCases {

  private static final String SAFEGUARDING = "SAF";

  private final CaseDirectory directory;
  private final LinkReContacts reContacts;
  private final Teams teams;
  private final WorkingCalendar calendar;
  private final Clock clock;

  FindOpenCases(
      CaseDirectory directory,
      LinkReContacts reContacts,
      Teams teams,
      WorkingCalendar calendar,
      Clock clock) {
    this.directory = directory;
    this.reContacts = reContacts;
    this.teams = teams;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param worker who acts on the newest open case today, or null
   */
  public record Found(boolean open, String worker) {}

  /**
   * Looks at all other cases of the person. A safeguarding concern is no place to take up a request
   * for care, so it does not count as an open case.
   */
  @Transactional
  public Found find(String reference) {
    List<CaseDetails> others = others(reference);
    reContacts.link(reference, others);
    return others.stream()
        .filter(CaseDetails::open)
        .filter(other -> !other.kind().equals(SAFEGUARDING))
        .findFirst()
        .map(other -> new Found(true, worker(other).orElse(null)))
        .orElse(new Found(false, null));
  }

  /** The person or the day of receipt was corrected: links the earlier outcomes that now fit. */
  @Transactional
  public void linkAnew(String reference) {
    reContacts.link(reference, others(reference));
  }

  private List<CaseDetails> others(String reference) {
    return directory
        .details(reference)
        .map(CaseDetails::personId)
        .map(directory::ofPerson)
        .orElse(List.of())
        .stream()
        .filter(other -> !other.reference().equals(reference))
        .toList();
  }

  private Optional<String> worker(CaseDetails open) {
    LocalDate today = calendar.dateOf(clock.instant());
    return teams.allocatedWorker(open.reference()).isPresent()
        ? teams.actingWorker(open.reference(), today)
        : Optional.ofNullable(open.worker());
  }
}
