package org.waymark.outbox;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one durable outbox. An entry is written in the caller's transaction and delivered after it,
 * again and again until it is delivered; nothing is lost when a mail server or a receiver is away.
 *
 * <p>Every method needs a running transaction and fails without one. Values must be ids, codes,
 * numbers and ISO dates without spaces; anything that looks like prose is refused with an {@link
 * IllegalArgumentException} that names the key and never the value.
 */
public interface Outbox {

  /**
   * Tells a person something about a case. Several notices for one person within the digest's
   * interval leave as one e-mail.
   */
  void notify(Notice notice);

  /** Writes many notices at once, in one batch. */
  void notifyAll(List<Notice> notices);

  /**
   * As {@link #notifyAll}, without those of which the outbox holds an equal one from here, sent or
   * not: what the escalation sweep uses.
   */
  void notifyOnce(List<Notice> notices);

  /** Sends a message to a process, which may not be waiting for it yet. */
  void send(ProcessMessage message);

  /**
   * Offers a message that nobody need be waiting for, for example {@code case-overtaken} to a case
   * that may have ended. If nobody waits at the first delivery, the entry is closed as not awaited.
   */
  void offer(ProcessMessage message);

  /**
   * Publishes an event of a module. It reaches every {@code @EventListener} for its type in one
   * transaction together with its mark of delivery, after the caller's transaction, and again until
   * all of them succeed.
   *
   * @param caseReference the case it is about, or null
   * @param event a record of one of our own packages that holds ids, codes and dates
   */
  void event(String caseReference, Record event);

  /**
   * A notice. It carries a case reference and never anything said about a person.
   *
   * @param recipient a user's id or a group's
   * @param kind what it says
   * @param caseReference the case, or null
   * @param details codes and dates for the sentence, never personal data
   */
  record Notice(
      String recipient, NoticeKind kind, String caseReference, Map<String, String> details) {

    /**
     * @throws IllegalArgumentException if a place of the sentence has no detail
     */
    public Notice {
      Set<String> missing = kind.wording().places();
      missing.removeAll(details.keySet());
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException("A notice " + kind.code() + " lacks " + missing);
      }
    }
  }

  /**
   * A message between pathways.
   *
   * @param name the BPMN message name
   * @param caseReference the receiver's business key
   * @param variables ids, codes and ISO dates that steer the route, never personal data
   */
  record ProcessMessage(String name, String caseReference, Map<String, Object> variables) {}
}
