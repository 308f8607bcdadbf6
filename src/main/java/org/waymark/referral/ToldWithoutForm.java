package org.waymark.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.AnswersInWords.Line;

/** What a contact said that came in a file or from another system: no form holds it. */
public interface ToldWithoutForm {

  /**
   * What was said, for somebody who may see the case; empty where a form took the contact, and of a
   * case that is no referral.
   */
  Optional<Told> of(String caseReference);

  /**
   * Who made the contact that began a case, and in which words, whether a form took it or none; for
   * somebody who may see the case. Empty of a case that is no referral.
   */
  List<Line> inShort(String caseReference);

  /**
   * What was said.
   *
   * @param at when it was recorded
   * @param by the user who recorded it
   */
  record Told(Instant at, String by, List<Line> lines) {}
}
