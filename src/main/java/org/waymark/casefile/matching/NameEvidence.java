package org.waymark.casefile.matching;

import java.util.ArrayList;
import java.util.List;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.matching.Match.Evidence;

/** What the names say: the best fit of any name of the one to any name of the other. */
final class NameEvidence {

  private static final int EXCHANGED = 40;

  private NameEvidence() {}

  static Evidence best(PersonDetails one, PersonDetails other) {
    var best = new Evidence(Integer.MIN_VALUE, List.of());
    for (var a : NameForm.of(one)) {
      for (var b : NameForm.of(other)) {
        var evidence = of(a, b);
        best = evidence.points() > best.points() ? evidence : best;
      }
    }
    return best;
  }

  /** Whether any name of the one is like any name of the other; a first name may be missing. */
  static boolean alike(PersonDetails one, PersonDetails other) {
    return NameForm.of(one).stream()
        .anyMatch(a -> NameForm.of(other).stream().anyMatch(b -> alike(a, b)));
  }

  private static boolean alike(NameForm a, NameForm b) {
    return exchanged(a, b)
        || Likeness.ofLast(a.last(), b.last()).alike()
            && Likeness.ofFirst(a.first(), b.first()) != Likeness.DIFFERENT;
  }

  private static Evidence of(NameForm a, NameForm b) {
    var first = Likeness.ofFirst(a.first(), b.first());
    var last = Likeness.ofLast(a.last(), b.last());
    var points = first.points + last.points;
    if (points < EXCHANGED && exchanged(a, b)) {
      return Evidence.because(EXCHANGED, "First and last names are the other way round");
    }
    return new Evidence(points, reasons(first, last, a.present() && b.present()));
  }

  private static boolean exchanged(NameForm a, NameForm b) {
    return Likeness.ofLast(a.first(), b.last()).close()
        && Likeness.ofLast(a.last(), b.first()).close();
  }

  private static List<String> reasons(Likeness first, Likeness last, boolean present) {
    var reasons = new ArrayList<String>();
    if (first == Likeness.SAME && last == Likeness.SAME) {
      reasons.add("Same name");
    } else {
      say(first, "first name", reasons);
      say(last, "last name", reasons);
    }
    if (!present && last.points > 0) {
      reasons.add("By a previous name or an alias");
    }
    return reasons;
  }

  private static void say(Likeness likeness, String part, List<String> into) {
    switch (likeness) {
      case SAME -> into.add("Same " + part);
      case PART -> into.add("One " + part + " is a part of the other");
      case FAMILIAR_FORM -> into.add("One " + part + " is a familiar form of the other");
      case SPELLING -> into.add("The " + part + " is spelt almost the same");
      case SOUND -> into.add("The " + part + " sounds the same");
      case INITIAL -> into.add("The initial of the " + part + " is the same");
      default -> {
        // Nothing to say for what is unknown or different.
      }
    }
  }
}
