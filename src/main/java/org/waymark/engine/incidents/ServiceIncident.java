package org.waymark.engine.incidents;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something that Waymark can't put right by itself and that somebody must hear of. It stands in
 * Cockpit until it is settled, and goes as a notice to those who must act.
 *
 * @param type what kind it is, for example {@code expressionRefused}; the kind of the notice is the
 *     same in small letters with hyphens
 * @param definition the id of the process definition it is about, or null
 * @param element the id of the element it is about, or null
 * @param subject an id that is the same whenever the same incident is found again, at most 255
 *     characters
 * @param caseReference the case it is about, or null
 * @param message what happened and what to do, for Cockpit; it says nothing about a person
 * @param details codes for the sentence of the notice, without spaces
 * @param tell the users and groups that get the notice
 */
public record ServiceIncident(
    String type,
    String definition,
    String element,
    String subject,
    String caseReference,
    String message,
    Map<String, String> details,
    List<String> tell) {

  /** The kind of the notice, for example {@code expression-refused}. */
  String notice() {
    return type.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
