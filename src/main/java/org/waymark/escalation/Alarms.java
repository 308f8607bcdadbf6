package org.waymark.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.waymark.outbox.NoticeKind;

/** Makes somebody hear of what the ledger can't put right. A port. */
public interface Alarms {

  /** Raises an alarm, unless the same one stands already. */
  void raise(Alarm alarm);

  /** Settles an alarm; nothing happens where there is none. */
  void settle(NoticeKind kind, String subject);

  /** Settles the alarms of a kind about any subject but these. */
  void settleAllBut(NoticeKind kind, Collection<String> subjects);

  /**
   * What somebody must hear of.
   *
   * @param kind what it is, and what its notice says
   * @param subject an id that is the same whenever the same alarm is raised again
   * @param message what happened and what to do; it says nothing about a person
   * @param details codes without spaces for the sentence of the notice
   * @param tell the groups that get the notice
   */
  record Alarm(
      NoticeKind kind,
      String subject,
      String caseReference,
      String message,
      Map<String, String> details,
      List<String> tell) {}
}
