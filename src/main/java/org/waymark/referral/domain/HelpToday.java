package org.waymark.referral.domain;

import java.util.Optional;

/**
 * Who meets a need today, and whether they would go on. Eligibility is found as if nobody helped
 * (statutory guidance 6.15): help comes in afterwards, where the plan is made and checked.
 */
public final class HelpToday {

  /** Who meets it. */
  public enum MetBy implements Coded {
    NOBODY("nobody"),
    CARER("a carer"),
    FAMILY("other family or friends"),
    COMMUNITY("the community"),
    EQUIPMENT("equipment or technology"),
    PAID("paid care"),
    HEALTH("the NHS");

    private final String words;

    MetBy(String words) {
      this.words = words;
    }
  }

  /** Whether a carer, family or friends would go on. */
  public enum Willing implements Coded {
    YES("willing and able to go on"),
    NOT_ABLE("willing to go on, not able"),
    NO("not willing to go on"),
    NOT_ASKED("not asked whether they can go on");

    private final String words;

    Willing(String words) {
      this.words = words;
    }
  }

  private HelpToday() {}

  /**
   * As people read it; empty where nobody was asked who meets the need.
   *
   * @param metBy the code of who meets it; one that a process owner added reads as it stands
   * @param willing the code of whether they would go on, or an empty text
   */
  public static Optional<String> words(String metBy, String willing) {
    if (metBy.isBlank()) {
      return Optional.empty();
    }
    String who = Coded.of(MetBy.class, metBy).map(it -> it.words).orElseGet(() -> plain(metBy));
    String goesOn =
        Coded.of(Willing.class, willing).map(it -> it.words).orElseGet(() -> plain(willing));
    return Optional.of("Met today by " + who + (goesOn.isBlank() ? "." : ": " + goesOn + "."));
  }

  private static String plain(String code) {
    return code.replace('-', ' ');
  }
}
