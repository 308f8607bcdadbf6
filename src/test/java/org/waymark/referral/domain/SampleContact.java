package org.waymark.referral.domain;

import java.time.Instant;
import java.time.LocalDate;

/** A complete contact, to be changed where a test wants it different. */
public final class SampleContact {

  public static final Instant RECEIVED = Instant.parse("2026-11-20T10:15:00Z");

  public Arrival arrival =
      new Arrival(RECEIVED, Channel.PHONE, Source.GP, RouteOfAccess.COMMUNITY_OTHER, false);
  public Contacting contacting =
      new Contacting("Dr Holt", "GP", "Canal View Surgery", "01632 960001", null, true);
  public AboutWhom about =
      new AboutWhom(
          "Ann",
          "Hill",
          null,
          LocalDate.of(1940, 4, 3),
          "999 012 3454",
          "3 Mill Lane",
          "wm24ab",
          "07700 900123");
  public Knowledge knowledge = new Knowledge(Agreement.AGREES, null);
  public Situation situation = new Situation("Has fallen twice.", null, false, false, null, null);

  public NewContact build() {
    return new NewContact(arrival, contacting, about, knowledge, situation);
  }

  /** The same without anything said about who it is. */
  public SampleContact nameless() {
    about = new AboutWhom(null, null, null, null, null, null, null, null);
    return this;
  }

  /** The same with a worry about abuse or neglect. */
  public SampleContact worrying() {
    situation = new Situation(null, null, false, true, "Bruises.", null);
    return this;
  }
}
