package org.waymark.safeguarding.domain;

import java.util.Optional;

/**
 * An enquiry about somebody who would have substantial difficulty in being involved, and has nobody
 * suitable to help, needs an independent advocate (Care Act 2014 s.68). Asking for one is enough to
 * begin: protecting the person does not wait.
 */
public final class AdvocateForEnquiry {

  private AdvocateForEnquiry() {}

  /**
   * @param difficulty whether the person would have substantial difficulty in being involved
   * @param support who helps, as planned
   */
  public static Optional<Refusal> refusal(boolean difficulty, Support support) {
    if (!difficulty || support != Support.NONE_NEEDED) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            "support",
            "The person would have substantial difficulty in being involved: name somebody suitable"
                + " to help them, or arrange an independent advocate (Care Act 2014 s.68)."));
  }
}
