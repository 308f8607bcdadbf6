package org.waymark.referral.domain;

/** How much may go wrong while a person waits; the nearer to red, the sooner somebody rings. */
public enum RiskBand implements Coded {
  RED,
  AMBER,
  GREEN;

  /** The register's timescale of the calls to somebody of this band who waits. */
  public String waitingWell() {
    return "waiting-well-" + code();
  }
}
