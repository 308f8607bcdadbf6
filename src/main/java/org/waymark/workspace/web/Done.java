package org.waymark.workspace.web;

import java.util.Map;
import org.waymark.casefile.CaseReferences;

/** What a page says after something was done. The address carries the code, never the words. */
final class Done {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("note", "The note is saved."),
          Map.entry(
              "note-corrected", "The note is corrected. What stood there before is kept with it."),
          Map.entry(
              "note-moved", "The note stands on %s now. Here it says only that it was moved."),
          Map.entry("details", "The change is saved. What the record said before is kept."),
          Map.entry(
              "alike",
              "The change is saved. Somebody else on file is like this person now: look whether"
                  + " they are the same."),
          Map.entry(
              "died",
              "The death is on record. In a moment open cases stop, and what is still to be done"
                  + " stands under open work."),
          Map.entry(
              "not-died",
              "It is on record that the person is alive. Cases that the death ended are not opened"
                  + " again: record a contact for what is needed now."),
          Map.entry("joined", "The two records are one now. They can be taken apart again."),
          Map.entry(
              "apart",
              "The records are two again. Look at both: what came after they were joined stays"
                  + " where it is."),
          Map.entry("relationship", "The person is added to those involved."),
          Map.entry("ended", "The involvement is ended. It stays on file with the reason."),
          Map.entry(
              "emergency",
              "The record is open to you for four hours. This is logged and managers are told."),
          Map.entry("team-made", "The team is made. Add its people now."),
          Map.entry("team-changed", "The team is changed."),
          Map.entry("person-added", "They are added and can sign in now."),
          Map.entry("person-changed", "The change is saved."),
          Map.entry("password-given", "They have a new password; the one before opens nothing."),
          Map.entry(
              "last-day",
              "The last day is saved. Their account opens until the end of it, and nothing after."),
          Map.entry(
              "account-ended",
              "Their account has ended. What they did keeps their name; nobody signs in with it."),
          Map.entry("looked", "It is on record that you have looked."),
          Map.entry("reason-given", "The reason is kept with the clock."),
          Map.entry("clock-ended", "The clock has ended. Your reason is kept with it."),
          Map.entry(
              "corrected", "It is put right. What stood there before is kept, with the reason."),
          Map.entry(
              "moved-away",
              "It is on record. In a moment the open work ends, and sending the plan to the other"
                  + " council stands under open work."),
          Map.entry(
              "withdrawn",
              "It is on record. The work goes on until a senior practitioner has decided whether"
                  + " that may stand."));

  private Done() {}

  /** The words of a code; {@code to} is the case that it speaks of, if it speaks of one. */
  static String words(String code, String to) {
    String words = WORDS.get(code);
    return words == null ? null : words.formatted(CaseReferences.read(to).orElse("the other case"));
  }
}
