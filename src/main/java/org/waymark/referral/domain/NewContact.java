package org.waymark.referral.domain;

/** What is known when a contact is recorded. Blank text is null. */
public record NewContact(
    Arrival arrival,
    Contacting contacting,
    AboutWhom about,
    Knowledge knowledge,
    Situation situation) {

  /** The same with numbers, names and postcode in the shape in which they are kept. */
  public NewContact tidied() {
    return new NewContact(arrival, contacting.tidied(), about.tidied(), knowledge, situation);
  }
}
