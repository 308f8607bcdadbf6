package org.waymark.outbox;

import java.util.Locale;
import java.util.Map;
import org.waymark.outbox.Outbox.Notice;

/**
 * A kind of notice with its wording: a constant of an enum of the module that sends it, which
 * offers all of them as a bean ({@link NoticeKinds}).
 */
public interface NoticeKind {

  /** The constant's name. */
  String name();

  Wording wording();

  /** The stable code under which notices are stored, for example {@code work-overdue}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A notice of this kind.
   *
   * @param recipient a user's id or a group's
   * @param caseReference the case, or null
   * @param details codes and dates for the sentence, never personal data
   * @throws IllegalArgumentException if a place of the sentence has no detail
   */
  default Notice to(String recipient, String caseReference, Map<String, String> details) {
    return new Notice(recipient, this, caseReference, details);
  }

  /** A notice whose sentence takes no details. */
  default Notice to(String recipient, String caseReference) {
    return to(recipient, caseReference, Map.of());
  }
}
