package org.waymark.writing;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is known of a day where only its year is, or its month: {@code about 1941}. */
public final class PartOfDate {

  private static final String ABOUT =
      "(?:(?:about|abt|approx(?:imately)?|around|born|c|ca|circa|est(?:imated)?)\\.? ?)?";
  private static final String MONTH =
      "(?:(?:0?[1-9]|1[0-2])[ ./-]|" + DaysWithin.MONTH + "[ .,-]+)?";
  private static final Pattern WRITTEN =
      Pattern.compile(
          ABOUT + MONTH + "(?:18|19|20)[0-9]{2}s?(?: ?\\?| ?\\(?(?:approx|est)[a-z]*\\.?\\)?)?");

  private PartOfDate() {}

  public static boolean isOne(String written) {
    return WRITTEN.matcher(Plain.of(written).toLowerCase(Locale.ROOT)).matches();
  }
}
