package org.waymark.workspace.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.JoinedRecords;
import org.waymark.casefile.JoinedRecords.Joined;
import org.waymark.casefile.JoinedRecords.Step;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.Relationships;
import org.waymark.casefile.Restrictions;
import org.waymark.security.AccountNames;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.workspace.application.PersonSheet.JoinedRecord;

/** Puts a person's page together. One page is one reading in the log. */
@Service
public class PersonSheets {

  private final People people;
  private final Relationships relationships;
  private final CaseDirectory cases;
  private final Restrictions restrictions;
  private final JoinedRecords joined;
  private final AccountNames names;
  private final CaseLines lines;
  private final OpenWorkOfCases work;
  private final Story story;
  private final WorkingCalendar calendar;
  private final Clock clock;

  PersonSheets(
      People people,
      Relationships relationships,
      CaseDirectory cases,
      Restrictions restrictions,
      JoinedRecords joined,
      AccountNames names,
      CaseLines lines,
      OpenWorkOfCases work,
      Story story,
      WorkingCalendar calendar,
      Clock clock) {
    this.people = people;
    this.relationships = relationships;
    this.cases = cases;
    this.restrictions = restrictions;
    this.joined = joined;
    this.names = names;
    this.lines = lines;
    this.work = work;
    this.story = story;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The page, masked where the current user may not see the record; empty if nobody has the id. */
  public Optional<PersonSheet> of(UUID id) {
    return people.read(id, "person-page").map(this::sheet);
  }

  /** What is open on the person's cases, soonest due first; empty if nobody has the id. */
  public Optional<OpenWorkOfPerson> openWork(UUID id) {
    return people
        .read(id, "open-work")
        .map(
            view ->
                view.restricted()
                    ? new OpenWorkOfPerson(id, true, null)
                    : new OpenWorkOfPerson(
                        view.id(), false, work.of(references(cases.ofPerson(view.id())))));
  }

  private PersonSheet sheet(PersonView view) {
    if (view.restricted()) {
      return PersonSheet.masked(view.id());
    }
    List<CaseDetails> theirs = cases.ofPerson(view.id());
    return new PersonSheet(
        view.id(),
        false,
        view.details(),
        view.details().ageOn(calendar.dateOf(clock.instant())),
        relationships.of(view.id()),
        lines.of(theirs),
        work.of(references(theirs)),
        story.ofPerson(view.id()),
        restrictions.standing(view.id()).orElse(null),
        joined(view.id()));
  }

  private List<JoinedRecord> joined(UUID person) {
    List<Joined> records = joined.of(person);
    Map<String, String> by =
        names.ofUsers(
            records.stream()
                .flatMap(it -> Stream.of(it.joined(), it.apart()))
                .filter(Objects::nonNull)
                .map(Step::by)
                .toList());
    return records.stream()
        .map(
            it ->
                new JoinedRecord(
                    it,
                    by.get(it.joined().by()),
                    it.apart() == null ? null : by.get(it.apart().by())))
        .toList();
  }

  private static List<String> references(List<CaseDetails> cases) {
    return cases.stream().map(CaseDetails::reference).toList();
  }

  /**
   * What {@code GET /api/people/{id}/open-work} answers.
   *
   * @param work null where the record is restricted
   */
  public record OpenWorkOfPerson(UUID id, boolean restricted, List<WorkItem> work) {}
}
