package org.waymark.safeguarding.application;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Chronology;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.People;
import org.waymark.outbox.Outbox;
import org.waymark.safeguarding.SafeguardingConcerns;
import org.waymark.safeguarding.WorryTold;
import org.waymark.safeguarding.domain.Concern;
import org.waymark.support.WeekdayCalendar;
import org.waymark.timescales.WorkingCalendar;

/** The use cases wired to memory: a Monday morning, 23 November 2026, in London. */
public final class SafeguardingFixture {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  public final Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
  public final MemoryCases cases = new MemoryCases();
  public final List<Entry> chronology = new ArrayList<>();
  public final MemoryOutbox outbox = new MemoryOutbox();
  public final MemoryConcerns concerns = new MemoryConcerns();
  public final Map<String, LocalDate> started = new LinkedHashMap<>();
  public final List<String> hidden = new ArrayList<>();
  public final WorkingCalendar calendar = new WeekdayCalendar();

  public final Chronology notes =
      (reference, kind, text, by) -> chronology.add(new Entry(reference, kind, text, by));
  private final CaseAccess access = (user, reference) -> !hidden.contains(reference);
  private final ConcernStep step = new ConcernStep(concerns, notes, outbox, clock);

  private final RestrictedConcerns restricted = new RestrictedConcerns(access, outbox);
  public final People people = mock(People.class);

  public final OpenConcern openConcern =
      new OpenConcern(
          cases, mock(CaseHandling.class), notes, concerns, outbox, restricted, calendar, clock);
  public final SafeguardingConcerns raising =
      new RaiseConcernFromCase(openConcern, concerns, new MemoryWorkflow(), receipt());
  public final GatherInformation gatherInformation =
      new GatherInformation(step, new PersonOfConcern(cases, access, people));
  public final DecideConcern decideConcern = new DecideConcern(step, outbox);
  public final PlanResponse planResponse = new PlanResponse(step, calendar);
  public final FeedBackToReferrer feedBack = new FeedBackToReferrer(step, calendar);
  public final ConcludeConcern conclude = new ConcludeConcern(step, cases);
  public final SettleOvertakenConcern settle =
      new SettleOvertakenConcern(step, new ContinueConcern(raising, cases, notes));
  final CaseHandling handling = mock(CaseHandling.class);
  final FollowIdentifiedPerson followPerson =
      new FollowIdentifiedPerson(concerns, cases, handling, step, restricted);
  final FollowOvertakenCase follow = new FollowOvertakenCase(concerns, outbox);

  private CorrectReceipt receipt() {
    return new CorrectReceipt(
        concerns,
        step,
        correction -> 0,
        new MemoryWorkflow(),
        mock(CaseHandling.class),
        calendar,
        notes);
  }

  public EarlierAnswers earlierAnswers(FormAnswers answers) {
    return new EarlierAnswers(answers, concerns, cases);
  }

  /** Another pathway tells on each of its cases what it was told there. */
  public ReadOrigin readOrigin() {
    var pathways = new StaticListableBeanFactory();
    pathways.addBean("told", (WorryTold) (told, occurrence) -> Optional.of("Said on " + told));
    return new ReadOrigin(
        concerns, mock(CaseFileDoor.class), access, pathways.getBeanProvider(WorryTold.class));
  }

  /** The kinds of the entries in a case's chronology. */
  public List<String> kinds(String reference) {
    return chronology.stream()
        .filter(e -> e.reference().equals(reference))
        .map(Entry::kind)
        .toList();
  }

  public record Entry(String reference, String kind, String text, String by) {}

  /** Cases in memory. */
  public static final class MemoryCases implements CaseRegister {
    private final Map<String, CaseSummary> all = new LinkedHashMap<>();

    @Override
    public String open(String kind, UUID personId, LocalDate openedOn, String team) {
      var number = all.keySet().stream().filter(r -> r.startsWith(kind)).count() + 1;
      var reference = "%s-%d-%06d".formatted(kind, openedOn.getYear(), number);
      all.put(reference, new CaseSummary(reference, kind, personId, team, openedOn, null, null));
      return reference;
    }

    @Override
    public Optional<CaseSummary> find(String reference) {
      return Optional.ofNullable(all.get(reference));
    }

    @Override
    public void assignTeam(String reference, String team) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void identify(String reference, UUID person) {
      all.computeIfPresent(
          reference,
          (r, c) -> new CaseSummary(r, c.kind(), person, c.team(), c.openedOn(), null, null));
    }

    @Override
    public void close(String reference, String outcome) {
      all.computeIfPresent(
          reference,
          (r, c) ->
              new CaseSummary(r, c.kind(), c.personId(), c.team(), c.openedOn(), TODAY, outcome));
    }
  }

  /** What would be started. */
  private final class MemoryWorkflow implements SafeguardingWorkflow {

    @Override
    public void concernRaised(String reference, LocalDate receivedOn) {
      started.put(reference, receivedOn);
    }

    @Override
    public void receivedOnCorrected(String reference, LocalDate receivedOn) {
      throw new UnsupportedOperationException();
    }
  }

  /** What would be sent. */
  public static final class MemoryOutbox implements Outbox {
    public final List<Notice> notices = new ArrayList<>();
    public final List<ProcessMessage> messages = new ArrayList<>();

    @Override
    public void notify(Notice notice) {
      notices.add(notice);
    }

    @Override
    public void notifyOnce(List<Notice> all) {
      notifyAll(all);
    }

    @Override
    public void notifyAll(List<Notice> all) {
      notices.addAll(all);
    }

    @Override
    public void send(ProcessMessage message) {
      throw new UnsupportedOperationException("Nobody need be waiting for what is sent here");
    }

    @Override
    public void offer(ProcessMessage message) {
      messages.add(message);
    }

    @Override
    public void event(String caseReference, Record event) {
      throw new UnsupportedOperationException();
    }
  }

  /** Concerns in memory. */
  public static final class MemoryConcerns implements Concerns {
    private final Map<String, Concern> all = new LinkedHashMap<>();
    public final List<String> locked = new ArrayList<>();

    @Override
    public void oneAtATime(String originCaseReference) {
      locked.add(originCaseReference);
    }

    @Override
    public Optional<Concern> find(String reference) {
      return Optional.ofNullable(all.get(reference));
    }

    @Override
    public Optional<Concern> findByOriginCaseReferenceAndOriginOccurrence(
        String origin, String what) {
      return all.values().stream()
          .filter(c -> c.originCaseReference().equals(Optional.of(origin)))
          .filter(c -> Objects.equals(c.origin().occurrence(), what))
          .findFirst();
    }

    @Override
    public List<Concern> findByOriginCaseReferenceOrderByReference(String origin) {
      return all.values().stream()
          .filter(c -> c.originCaseReference().equals(Optional.of(origin)))
          .toList();
    }

    @Override
    public Concern save(Concern concern) {
      all.put(concern.reference(), concern);
      return concern;
    }
  }
}
