package org.waymark.casefile.matching;

import java.util.ArrayList;
import java.util.List;
import org.waymark.casefile.PersonDetails;

/**
 * How likely two sets of details are the same person: points for and against, each with its reason.
 * From {@link #WORTH_A_LOOK} it is shown to a worker, who decides.
 */
public record Match(int points, List<String> reasons) {

  public static final int WORTH_A_LOOK = 40;
  private static final int MOST = 100;

  public static Match between(PersonDetails one, PersonDetails other) {
    var evidence = new ArrayList<Evidence>();
    evidence.add(NumberEvidence.of(one.nhsNumber(), other.nhsNumber()));
    evidence.add(NameEvidence.best(one, other));
    evidence.add(BirthEvidence.of(one, other));
    evidence.add(AddressEvidence.of(one.address(), other.address()));
    var points = evidence.stream().mapToInt(Evidence::points).sum();
    var reasons = evidence.stream().flatMap(e -> e.reasons().stream()).toList();
    return new Match(points, reasons);
  }

  public boolean worthALook() {
    return points >= WORTH_A_LOOK;
  }

  /** The points as a strength of at most 100. */
  public int strength() {
    return Math.min(MOST, points);
  }

  /** Points for or against, with the reasons to show. */
  record Evidence(int points, List<String> reasons) {
    static final Evidence NONE = new Evidence(0, List.of());

    static Evidence because(int points, String reason) {
      return new Evidence(points, List.of(reason));
    }

    static Evidence against(int points) {
      return new Evidence(-points, List.of());
    }
  }
}
