package org.waymark.engine.incidents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.outbox.NoticeKind;

/**
 * Something that Waymark can't put right by itself and that somebody must hear of. It stands in
 * Cockpit until it is settled, and goes as a notice to those who must act.
 *
 * @param kind what it is, and what its notice says
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
    NoticeKind kind,
    String definition,
    String element,
    String subject,
    String caseReference,
    String message,
    Map<String, String> details,
    List<String> tell) {

  /** The type that Cockpit shows, for example {@code expressionRefused}. */
  String type() {
    return type(kind);
  }

  /** The type that Cockpit shows of incidents of a kind. */
  public static String type(NoticeKind kind) {
    return Pattern.compile("-(.)")
        .matcher(kind.code())
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }
}
