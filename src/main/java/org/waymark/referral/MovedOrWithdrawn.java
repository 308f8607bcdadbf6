package org.waymark.referral;

import java.util.List;
import java.util.Optional;
import org.waymark.casefile.FieldProblem;

/**
 * Says at any moment of an open referral that the person moved away, or that they no longer want
 * it. Acts as the current user.
 *
 * <p>A move ends the open work and asks for the plan to be sent on (Care Act 2014 ss.37, 38). A
 * withdrawal ends nothing until a senior practitioner has decided that it may stand (s.11).
 */
public interface MovedOrWithdrawn {

  /** Why nothing of the kind can be said of the case now, as a sentence; empty if it can. */
  Optional<String> notNow(String caseReference);

  /** Says it, or answers what stands against it and changes nothing. */
  Answer say(String caseReference, Said said);

  /**
   * What was said, as it was typed.
   *
   * @param what {@code moved-away} or {@code withdrawn}
   * @param day as an ISO date, the day of the move, which is required and not to come; or the day
   *     on which they said it, null or empty where that is not known
   * @param toldBy who told us: {@code person}, {@code speaks-for-them} (an attorney or a deputy) or
   *     {@code somebody-else}, which is anybody else, an advocate too
   * @param council the council that is responsible now; only after a move
   * @param reason what was said, in words
   */
  record Said(String what, String day, String toldBy, String council, String reason) {}

  /** What came of it. */
  sealed interface Answer permits Done, Invalid, NotNow, NotAllowed, NoSuchCase {}

  /** It is on record, and what follows is on its way. */
  record Done() implements Answer {}

  /** Fields are wrong; messages never repeat what was typed. */
  record Invalid(List<FieldProblem> problems) implements Answer {}

  /** The case is closed, or somebody said it before; the reason is a sentence to show. */
  record NotNow(String reason) implements Answer {}

  /** The user may not see the case. */
  record NotAllowed(String reason) implements Answer {}

  /** There is no case of that reference. */
  record NoSuchCase() implements Answer {}
}
