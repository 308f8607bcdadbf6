package org.waymark.casefile.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.JoinedRecords;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.domain.Reason;
import org.waymark.casefile.domain.RecordJoin;
import org.waymark.casefile.persistence.JoinStore;
import org.waymark.casefile.persistence.JoinStore.Join;
import org.waymark.security.CurrentUser;

/** Joins two records of one person and takes them apart again. */
@Service
@Transactional
class JoinService implements JoinedRecords {

  private final ReadJoins reading;
  private final PersonKeeper keeper;
  private final PersonReader reader;
  private final CaseMoves move;
  private final JoinStore joins;
  private final ApartRestrictions restrictions;
  private final CurrentUser user;
  private final Clock clock;

  JoinService(
      ReadJoins reading,
      PersonKeeper keeper,
      PersonReader reader,
      CaseMoves move,
      JoinStore joins,
      ApartRestrictions restrictions,
      CurrentUser user,
      Clock clock) {
    this.reading = reading;
    this.keeper = keeper;
    this.reader = reader;
    this.move = move;
    this.joins = joins;
    this.restrictions = restrictions;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public List<LikelyDuplicate> alike(UUID person) {
    return reading.alike(person);
  }

  @Override
  public List<Compared> compare(UUID kept, UUID other) {
    return reading.compare(kept, other);
  }

  @Override
  public Outcome join(UUID kept, UUID other, Map<String, String> chosen, String reason) {
    joins.lock(kept, other);
    Optional<PersonView> one = reading.open(kept);
    Optional<PersonView> two = reading.open(other);
    if (one.isEmpty() || two.isEmpty()) {
      return Outcome.invalid("other", "is no record that you may see");
    }
    if (!one.get().id().equals(kept) || !two.get().id().equals(other) || kept.equals(other)) {
      return Outcome.invalid("other", "is joined already: look at the person again");
    }
    List<FieldProblem> problems = problems(one.get(), two.get(), chosen);
    PersonDetails after = RecordJoin.joined(one.get().details(), two.get().details(), chosen);
    problems.addAll(keeper.check(after));
    problems.addAll(Reason.problems(reason));
    return problems.isEmpty()
        ? joined(one.get(), two.get(), after, Reason.kept(reason))
        : new Outcome.Invalid(problems);
  }

  private List<FieldProblem> problems(
      PersonView kept, PersonView other, Map<String, String> chosen) {
    List<FieldProblem> problems =
        new ArrayList<>(RecordJoin.problems(kept.details(), other.details(), chosen));
    if (!joins.restrictedAlike(kept.id(), other.id())) {
      problems.add(
          new FieldProblem(
              "other",
              "can't be joined: one of the two is restricted, or to other people. Restrict both"
                  + " to the same people, or lift it, first"));
    }
    if (joins.bothHaveMainCarer(kept.id(), other.id())) {
      problems.add(
          new FieldProblem("other", "has a main carer too: end one of the two involvements first"));
    }
    return problems;
  }

  private Outcome joined(PersonView kept, PersonView other, PersonDetails after, String reason) {
    List<String> moved =
        move.all(
            other.id(),
            kept.id(),
            "Two records of the person were joined, "
                + kept.details().displayName()
                + " and "
                + other.details().displayName()
                + ": "
                + reason);
    List<UUID> relationships = joins.moveRelationships(other.id(), kept.id());
    joins.point(other.id(), kept.id());
    keeper.correct(kept.id(), after, cut("Joined with another record of the person: " + reason));
    keeper.findAgain(kept.id());
    Join join =
        new Join(
            UUID.randomUUID(),
            kept.id(),
            other.id(),
            kept.details(),
            after,
            new Step(clock.instant(), user.id(), reason),
            null);
    joins.keep(join, moved, relationships);
    move.tell(other.id(), kept.id(), moved);
    return new Outcome.Done(join.id());
  }

  @Override
  public Outcome takeApart(UUID kept, UUID join, String reason) {
    Optional<PersonView> now = reading.open(kept);
    Optional<Join> found = now.flatMap(view -> standing(view.id(), join));
    if (found.isEmpty()) {
      return Outcome.invalid("join", "There is no such joined record, or it is apart already");
    }
    List<FieldProblem> wrong = Reason.problems(reason);
    if (!wrong.isEmpty()) {
      return new Outcome.Invalid(wrong);
    }
    return apart(found.get(), Reason.kept(reason));
  }

  /** The join, if nobody undoes it at the same moment. */
  private Optional<Join> standing(UUID kept, UUID join) {
    return joins
        .standing(kept, join)
        .flatMap(
            found -> {
              joins.lock(found.kept(), found.joined());
              return joins.standing(kept, join);
            });
  }

  private Outcome apart(Join join, String reason) {
    PersonDetails now = reader.one(join.kept()).orElseThrow().details();
    joins.point(join.joined(), null);
    joins.moveRelationshipsBack(join);
    List<String> back =
        move.those(
            joins.casesOf(join.id()),
            join.kept(),
            join.joined(),
            "Joined records were taken apart again: " + reason);
    keeper.correct(
        join.kept(),
        RecordJoin.apart(join.before(), join.after(), now),
        cut("Taken apart from another record: " + reason));
    keeper.findAgain(join.kept());
    restrictions.alike(join.kept(), join.joined(), cut("Taken apart from a record: " + reason));
    joins.part(join.id(), clock.instant(), user.id(), reason);
    move.tell(join.kept(), join.joined(), back);
    return new Outcome.Done(join.joined());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Joined> of(UUID person) {
    return reading.of(person);
  }

  private static String cut(String reason) {
    return reason.substring(0, Math.min(1000, reason.length()));
  }
}
