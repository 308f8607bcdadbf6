package org.waymark.referral.domain;

import java.time.LocalDate;

/**
 * Somebody said outside any form that a person leaves the referral.
 *
 * @param day the day of the move; or on which they said that they want it no longer, null where
 *     that is not known
 * @param council the council that is responsible now; null for a withdrawal
 * @param reason what was said, in words
 */
public record Leaving(Way way, LocalDate day, ToldBy toldBy, String council, String reason) {

  /** How they leave it. */
  public enum Way implements Coded {
    MOVED_AWAY,
    WITHDRAWN
  }

  /** Who told us. */
  public enum ToldBy implements Coded {
    PERSON("the person"),
    /** An attorney or a deputy, who decides within their powers for somebody without capacity. */
    SPEAKS_FOR_THEM("their attorney or deputy"),
    /** Anybody else, an advocate or a relative too: they cannot decide for the person. */
    SOMEBODY_ELSE("somebody else");

    private final String words;

    ToldBy(String words) {
      this.words = words;
    }

    /** Who it was, within a sentence. */
    public String words() {
      return words;
    }
  }
}
