package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.referral.MovedOrWithdrawn.Said;
import org.waymark.referral.domain.Coded;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.Leaving;
import org.waymark.referral.domain.Leaving.ToldBy;
import org.waymark.referral.domain.Leaving.Way;
import org.waymark.referral.domain.LeavingPolicy;
import org.waymark.referral.domain.LeavingPolicy.Surroundings;
import org.waymark.writing.DayAndTime;
import org.waymark.writing.Plain;
import org.waymark.writing.Texts;

/** What was typed about somebody who leaves, read field by field; all that is wrong at once. */
final class TypedLeaving {

  private static final List<String> ASKED = List.of("what", "toldBy", "council", "day", "reason");
  private static final int LONGEST_COUNCIL = 120;
  private static final int LONGEST_REASON = 4000;

  private final List<FieldRefusal> refusals = new ArrayList<>();
  private final Leaving leaving;

  TypedLeaving(Said said) {
    this.leaving =
        new Leaving(
            code(Way.class, said.what(), "what"),
            day(said.day()),
            code(ToldBy.class, said.toldBy(), "toldBy"),
            council(said.council()),
            reason(said.reason()));
  }

  Leaving leaving() {
    return leaving;
  }

  /** Everything that is wrong, in the order in which it was asked. */
  List<FieldRefusal> refusals(Surroundings at) {
    List<FieldRefusal> all = new ArrayList<>(refusals);
    LeavingPolicy.refusals(leaving, at).stream()
        .filter(it -> refusals.stream().noneMatch(wrong -> wrong.field().equals(it.field())))
        .forEach(all::add);
    all.sort(Comparator.comparing(it -> ASKED.indexOf(it.field())));
    return all;
  }

  private <E extends Enum<E> & Coded> E code(Class<E> type, String typed, String field) {
    if (Texts.orNull(typed) == null) {
      refuse(field, "is required");
      return null;
    }
    return Coded.of(type, Plain.of(typed))
        .orElseGet(
            () -> {
              refuse(field, "is none of the choices");
              return null;
            });
  }

  private LocalDate day(String typed) {
    if (Texts.orNull(typed) == null) {
      return null;
    }
    return DayAndTime.day(typed)
        .orElseGet(
            () -> {
              refuse("day", "must be a date, for example 2026-11-23");
              return null;
            });
  }

  private String council(String typed) {
    String council = Texts.lineOrNull(typed);
    if (council == null) {
      return null;
    }
    if (council.length() > LONGEST_COUNCIL || council.indexOf('\n') >= 0) {
      refuse("council", "must be on one line, with at most " + LONGEST_COUNCIL + " characters");
    }
    return council;
  }

  private String reason(String typed) {
    String reason = Texts.orNull(typed);
    if (reason == null) {
      refuse("reason", "is required");
    } else if (reason.length() > LONGEST_REASON) {
      refuse("reason", "must be plain text of at most " + LONGEST_REASON + " characters");
    }
    return reason;
  }

  private void refuse(String field, String message) {
    refusals.add(new FieldRefusal(field, message));
  }
}
