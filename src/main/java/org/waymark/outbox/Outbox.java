package org.waymark.outbox;

import java.util.Map;

/**
 * The one durable outbox. An entry is written in the caller's transaction and delivered after it,
 * again and again until it is delivered; nothing is lost when a mail server or a receiver is away.
 */
public interface Outbox {

  /**
   * Tells a person something about a case. Several notices for one person within the digest's
   * interval leave as one e-mail.
   */
  void notify(Notice notice);

  /** Sends a message to a process, which may not be waiting for it yet. */
  void send(ProcessMessage message);

  /**
   * A notice. It carries a case reference and never anything said about a person.
   *
   * @param recipient a user's id or a group's
   * @param kind a stable code that names the sentence to send, for example {@code work-overdue}
   * @param caseReference the case, or null
   * @param details codes and dates for the sentence, never personal data
   */
  record Notice(String recipient, String kind, String caseReference, Map<String, String> details) {}

  /**
   * A message between pathways.
   *
   * @param name the BPMN message name
   * @param caseReference the receiver's business key
   * @param variables ids, codes and ISO dates that steer the route, never personal data
   */
  record ProcessMessage(String name, String caseReference, Map<String, Object> variables) {}
}
