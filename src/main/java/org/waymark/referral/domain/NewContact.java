package org.waymark.referral.domain;

/** What is known when a contact is recorded. Blank text is null. */
public record NewContact(
    Arrival arrival,
    Contacting contacting,
    AboutWhom about,
    Knowledge knowledge,
    Situation situation) {

  /** The same with NHS number and postcode in their usual shape. */
  public NewContact tidied() {
    return new NewContact(arrival, contacting, about.tidied(), knowledge, situation);
  }
}
