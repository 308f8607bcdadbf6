package org.waymark.referral.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The eligibility criteria of an adult (SI 2015/313 reg 2): the needs arise from a physical or
 * mental impairment or illness; because of them the adult can't achieve two or more of the ten
 * outcomes; and so there is, or is likely to be, a significant impact on wellbeing. Each outcome is
 * judged as if nobody helped (statutory guidance 6.15).
 *
 * @param impairment whether the needs arise from an impairment or illness
 * @param outcomes how the person would do on each outcome if nobody helped
 * @param significantImpact whether there is, or is likely to be, a significant impact on wellbeing
 */
public record EligibilityCriteria(
    boolean impairment, Map<CareOutcome, Ability> outcomes, boolean significantImpact) {

  private static final int FEWEST_UNACHIEVED = 2;

  private static final Set<ReferralOutcome> ONLY_FOR_ELIGIBLE =
      Set.of(ReferralOutcome.SUPPORT_PLANNING, ReferralOutcome.SELF_FUNDER);

  /** The ten outcomes of SI 2015/313 reg 2(2). */
  public enum CareOutcome implements Coded {
    NUTRITION("Nutrition"),
    HYGIENE("Personal hygiene"),
    TOILET("Toilet needs"),
    CLOTHING("Being clothed"),
    HOME_SAFETY("Using the home safely"),
    HABITABLE_HOME("A habitable home"),
    RELATIONSHIPS("Family and personal relationships"),
    WORK("Work, training, education or volunteering"),
    COMMUNITY("Facilities and services in the community"),
    CARING_FOR_CHILD("Caring for a child");

    private static final Pattern NEXT_WORD = Pattern.compile("-(.)");

    private final String words;

    CareOutcome(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }

    /** What the keys of the questions about it begin with: {@code homeSafety}. */
    public String key() {
      return NEXT_WORD.matcher(code()).replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
    }
  }

  /** How a person would do without help; all but the two are "unable" by reg 2(3). */
  public enum Ability implements Coded {
    ABLE("managed"),
    /** The outcome does not arise, such as caring for a child where there is none. */
    NOT_RELEVANT("does not apply"),
    UNABLE("unable without help"),
    /** Able, but with significant pain, distress or anxiety. */
    PAIN("able, with significant pain, distress or anxiety"),
    /** Able, but it endangers, or may endanger, somebody's health or safety. */
    DANGER("able, with danger to health or safety"),
    /** Able, but it takes significantly longer than would normally be expected. */
    SLOW("able, but it takes far longer");

    private final String words;

    Ability(String words) {
      this.words = words;
    }

    /** As people read it, after the name of the outcome. */
    public String words() {
      return words;
    }

    /** Whether the outcome is one that the adult can't achieve (reg 2(3)). */
    public boolean counts() {
      return this != ABLE && this != NOT_RELEVANT;
    }
  }

  public EligibilityCriteria {
    outcomes = Map.copyOf(outcomes);
  }

  /** How many outcomes the person can't achieve. */
  public long unachieved() {
    return outcomes.values().stream().filter(Ability::counts).count();
  }

  public boolean met() {
    return impairment && unachieved() >= FEWEST_UNACHIEVED && significantImpact;
  }

  /**
   * Why this can't be the decision on these findings.
   *
   * @param eligible what was decided
   * @param outcome what happens next
   */
  public Optional<FieldRefusal> refusal(boolean eligible, ReferralOutcome outcome) {
    return eligible == met() ? outcome(eligible, outcome) : refused("eligible", whyNot(eligible));
  }

  private String whyNot(boolean eligible) {
    if (!eligible) {
      return "By your findings the criteria are met: there is a cause, two or more outcomes can't be"
          + " achieved without help, and the impact is significant (SI 2015/313 reg 2).";
    }
    return "By your findings the criteria are not met, because "
        + (!impairment
            ? "the needs do not arise from an impairment or illness"
            : unachieved() < FEWEST_UNACHIEVED
                ? "fewer than two outcomes can't be achieved without help"
                : "the impact on wellbeing is not significant")
        + " (SI 2015/313 reg 2).";
  }

  private static Optional<FieldRefusal> outcome(boolean eligible, ReferralOutcome outcome) {
    if (!eligible && ONLY_FOR_ELIGIBLE.contains(outcome)) {
      return refused("outcome", "This outcome is for somebody who meets the criteria.");
    }
    return eligible && outcome == ReferralOutcome.NOT_ELIGIBLE
        ? refused("outcome", "The person meets the criteria, so this can't be the outcome.")
        : Optional.empty();
  }

  private static Optional<FieldRefusal> refused(String field, String message) {
    return Optional.of(new FieldRefusal(field, message));
  }
}
