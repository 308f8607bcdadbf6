package org.waymark.referral.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.waymark.referral.application.LeaveReferral.Said;

/** Fills forms with what was said on the case's page, with who said it and when. */
final class SaidOnPage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private SaidOnPage() {}

  /** What the person refused, in the words of whoever noted it. */
  static Map<String, Object> refused(Said said) {
    return Map.of("whatWasRefused", said.leaving().reason(), "whatWasRefusedSource", source(said));
  }

  /** Where they moved, and when if that is known. */
  static Map<String, Object> moved(Said said) {
    Map<String, Object> values = new HashMap<>();
    values.put("council", said.leaving().council());
    values.put("councilSource", source(said));
    LocalDate day = said.leaving().day();
    if (day != null) {
      values.put("movesOn", day.toString());
    }
    return values;
  }

  private static String source(Said said) {
    return "Written on the case's page on %s; told by %s."
        .formatted(DAY.format(said.on()), said.leaving().toldBy().words());
  }
}
