package org.waymark.workspace.web;

import java.util.Map;

/** What a page says after something was done. The address carries the code, never the words. */
final class Done {

  private static final Map<String, String> WORDS =
      Map.of(
          "note", "The note is saved.",
          "details", "The change is saved. What the record said before is kept.",
          "relationship", "The person is added to those involved.",
          "ended", "The involvement is ended. It stays on file with the reason.",
          "emergency",
              "The record is open to you for four hours. This is logged and managers are told.",
          "clock-ended", "The clock has ended. Your reason is kept with it.",
          "corrected", "It is put right. What stood there before is kept, with the reason.",
          "moved-away",
              "It is on record. In a moment the open work ends, and sending the plan to the other"
                  + " council stands under open work.",
          "withdrawn",
              "It is on record. The work goes on until a senior practitioner has decided whether"
                  + " that may stand.");

  private Done() {}

  static String words(String code) {
    return WORDS.get(code);
  }
}
