package org.waymark.referral.domain;

/** Why a worker gives an allocation back. */
public enum ReturnReason implements Coded {
  NO_ROOM("no room for it now"),
  CONFLICT("a conflict of interest"),
  SKILL("it needs another skill"),
  ABSENCE("the worker is away");

  private final String words;

  ReturnReason(String words) {
    this.words = words;
  }

  /** As a sentence says it. */
  public String words() {
    return words;
  }
}
