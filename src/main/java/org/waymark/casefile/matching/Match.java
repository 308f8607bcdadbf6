package org.waymark.casefile.matching;

import java.util.ArrayList;
import java.util.List;
import org.waymark.casefile.PersonDetails;

/**
 * How likely two sets of details are the same person: points for and against, each with its reason.
 * From {@link #WORTH_A_LOOK} it is shown to a worker, who decides; nobody needs to where it is
 * certain.
 *
 * @param certain whether it is beyond doubt, by the rules of {@link Certainty}
 */
public record Match(int points, List<String> reasons, boolean certain) {

  public static final int WORTH_A_LOOK = 40;
  private static final int MOST = 100;

  /**
   * Compares.
   *
   * @param told what somebody says of a person
   * @param onFile a person on file
   */
  public static Match between(PersonDetails told, PersonDetails onFile) {
    var evidence = new ArrayList<Evidence>();
    evidence.add(NumberEvidence.of(told.nhsNumber(), onFile.nhsNumber()));
    evidence.add(NameEvidence.best(told, onFile));
    evidence.add(BirthEvidence.of(told, onFile));
    evidence.add(AddressEvidence.of(told.address(), onFile.address()));
    evidence.add(death(onFile));
    var points = evidence.stream().mapToInt(Evidence::points).sum();
    var reasons = evidence.stream().flatMap(e -> e.reasons().stream()).toList();
    var least = NearMiss.is(told, onFile) ? WORTH_A_LOOK : Integer.MIN_VALUE;
    return new Match(Math.max(least, points), reasons, Certainty.of(told, onFile));
  }

  private static Evidence death(PersonDetails onFile) {
    return onFile.dateOfDeath() == null
        ? Evidence.NONE
        : Evidence.because(0, "The person on file has died");
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

    static Evidence against(int points, String reason) {
      return new Evidence(-points, List.of(reason));
    }
  }
}
