package org.waymark.referral.domain;

/** How a contact arrives. */
public enum Channel implements Coded {
  PHONE("by phone"),
  ONLINE("online"),
  EMAIL("by e-mail"),
  POST("by post"),
  IN_PERSON("in person"),
  SYSTEM("through another system");

  private final String words;

  Channel(String words) {
    this.words = words;
  }

  /** As a sentence says it. */
  public String words() {
    return words;
  }
}
