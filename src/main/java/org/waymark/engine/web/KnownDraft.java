package org.waymark.engine.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.waymark.casefile.FormDrafts.Seen;

/** What a request's conditions say that its sender knew of a draft. */
final class KnownDraft {

  private KnownDraft() {}

  /**
   * @param known {@code If-Match}: the draft's {@code savedAt} in quotation marks, or null
   * @param none {@code If-None-Match}: {@code *} where there was no draft, or null
   * @return empty for what says neither
   */
  static Optional<Seen> said(String known, String none) {
    if (known == null) {
      return Optional.of("*".equals(none) ? Seen.NOTHING : Seen.NEWEST);
    }
    try {
      return Optional.of(Seen.keptAt(Instant.parse(known.replaceAll("^\"(.*)\"$", "$1"))));
    } catch (DateTimeParseException noMoment) {
      return Optional.empty();
    }
  }
}
