package org.waymark.referral.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.referral.domain.Leaving.ToldBy;
import org.waymark.referral.domain.Leaving.Way;

/**
 * What may be said of somebody who leaves a referral. Until the day of a move this council stays
 * responsible (Care Act 2014 s.37), and while councils dispute where somebody lives, the one where
 * they are meets their needs (s.40, SI 2014/2829). A nearest relative's request for a Mental Health
 * Act assessment is passed on before the work ends (Mental Health Act 1983 s.13(4)). Only the
 * person can refuse an assessment (s.11(1)). Where they lack the capacity to, what their attorney
 * or deputy says matters for their best interests, on which the senior practitioner decides
 * (s.11(2)(a)); an advocate helps them to say it themselves (s.67).
 */
public final class LeavingPolicy {

  private LeavingPolicy() {}

  /**
   * Where it is said.
   *
   * @param residenceDisputed whether councils dispute where the person lives
   * @param nearestRelativeWaits whether a nearest relative's request is not passed on yet
   */
  public record Surroundings(
      LocalDate receivedOn,
      LocalDate today,
      boolean residenceDisputed,
      boolean nearestRelativeWaits) {}

  /** Everything that stands against it, by field. */
  public static List<FieldRefusal> refusals(Leaving leaving, Surroundings at) {
    List<FieldRefusal> refusals = new ArrayList<>();
    if (leaving.way() == Way.MOVED_AWAY) {
      movedAway(leaving, at, refusals);
    } else if (leaving.way() == Way.WITHDRAWN) {
      withdrawn(leaving, at, refusals);
    }
    return refusals;
  }

  private static void movedAway(Leaving leaving, Surroundings at, List<FieldRefusal> refusals) {
    if (at.residenceDisputed()) {
      refuse(
          refusals,
          "what",
          "can't be a move while councils dispute where the person lives: the council where they"
              + " are meets their needs (Care Act 2014 s.40, SI 2014/2829). Settle that first");
    } else if (at.nearestRelativeWaits()) {
      refuse(
          refusals,
          "what",
          "can't be a move yet: the nearest relative asks for a Mental Health Act assessment, and"
              + " the work that ends would take that with it. Pass it on first (Mental Health Act"
              + " 1983 s.13(4))");
    }
    dayOfMove(leaving.day(), at, refusals);
    if (leaving.council() == null) {
      refuse(refusals, "council", "is required");
    }
  }

  private static void dayOfMove(LocalDate day, Surroundings at, List<FieldRefusal> refusals) {
    if (day == null) {
      refuse(
          refusals,
          "day",
          "is required after a move: until then this council is responsible, and the work goes on");
    } else if (day.isAfter(at.today())) {
      refuse(
          refusals,
          "day",
          "lies in the future. Until then this council is responsible and the work goes on: tell"
              + " the other council now, and say this on the day");
    } else if (day.isBefore(at.receivedOn().minusYears(1))) {
      refuse(refusals, "day", "lies more than a year before the contact was received");
    }
  }

  private static void withdrawn(Leaving leaving, Surroundings at, List<FieldRefusal> refusals) {
    if (leaving.day() != null && leaving.day().isAfter(at.today())) {
      refuse(refusals, "day", "lies in the future");
    } else if (leaving.day() != null && leaving.day().isBefore(at.receivedOn())) {
      refuse(refusals, "day", "lies before the day on which the contact was received");
    }
    if (leaving.toldBy() == ToldBy.SOMEBODY_ELSE) {
      refuse(
          refusals,
          "toldBy",
          "must be the person themselves for a withdrawal, or their attorney or deputy where they"
              + " lack the capacity to decide: nobody else can refuse for them. Hear it from them,"
              + " also where an advocate or a relative passes it on. Until then the work goes on");
    }
    if (leaving.council() != null) {
      refuse(refusals, "council", "belongs to a move: say that they moved away, or leave it empty");
    }
  }

  private static void refuse(List<FieldRefusal> refusals, String field, String message) {
    refusals.add(new FieldRefusal(field, message));
  }
}
