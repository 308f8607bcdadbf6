package org.waymark.imports.csv;

import java.util.regex.Pattern;

/**
 * Text of a DOS or old Mac code page that was read as Windows-1252: a letter with an accent has
 * become a sign that no English word or name has there.
 */
final class WrongCodePage {

  static final String WARNING =
      "was kept, but looks saved in another code page, as Zo‘ or Zo‰ is for Zoë: save such files as"
          + " CSV UTF-8, and put it right on the record";

  private static final Pattern BEHIND_A_LETTER = Pattern.compile("\\p{L}[‚„†‡ˆ‰˜‹¤¡]");
  private static final Pattern BETWEEN_LETTERS = Pattern.compile("\\p{L}[”“›•¢£]\\p{L}");
  private static final Pattern CAPITAL_BEHIND_SMALL = Pattern.compile("\\p{Ll}[ŽŸŠŒ]");

  /** An opening mark behind a letter closes nothing where none was opened before. */
  private static final Pattern OPENING_AT_AN_END = Pattern.compile("^[^‘]*\\p{L}‘(?!\\d)");

  /** Prose has three dots between words. */
  private static final Pattern DOTS_IN_A_NAME = Pattern.compile("^\\S*\\p{L}…\\p{L}\\S*$");

  private WrongCodePage() {}

  static boolean looks(String text) {
    return BEHIND_A_LETTER.matcher(text).find()
        || BETWEEN_LETTERS.matcher(text).find()
        || CAPITAL_BEHIND_SMALL.matcher(text).find()
        || OPENING_AT_AN_END.matcher(text).find()
        || DOTS_IN_A_NAME.matcher(text).matches();
  }
}
