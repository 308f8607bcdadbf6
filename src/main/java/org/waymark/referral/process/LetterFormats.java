package org.waymark.referral.process;

import java.util.Map;
import java.util.Optional;
import org.waymark.casefile.CommunicationNeeds.LetterFormat;

/** The formats of letters as the forms name them. */
final class LetterFormats {

  private LetterFormats() {}

  /** The format that the person asked for, where the forms have it. */
  static Map<String, Object> prefill(Optional<LetterFormat> format) {
    return format
        .map(LetterFormats::code)
        .<Map<String, Object>>map(code -> Map.of("format", code))
        .orElse(Map.of());
  }

  /** A recording is not among them: what goes with it the worker chooses. */
  private static String code(LetterFormat format) {
    return switch (format) {
      case STANDARD -> "letter";
      case LARGE_PRINT -> "large-print";
      case EASY_READ -> "easy-read";
      case BRAILLE -> "braille";
      case EMAIL -> "email";
      case BSL_VIDEO -> "bsl";
      case AUDIO -> null;
    };
  }
}
