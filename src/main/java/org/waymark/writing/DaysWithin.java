package org.waymark.writing;

import java.util.regex.Pattern;

/** Finds what may be days within plain text; {@link DayAndTime#day} says which are. */
public final class DaysWithin {

  static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
  private static final String ORDINAL = "(?:st|nd|rd|th)?";
  private static final String IN_WORDS = ORDINAL + "[ ./,-]*(?:of )?" + MONTH + "[ ./,-]*";
  private static final String START = "(?i)(?<![0-9a-z])";
  private static final String END = "(?![0-9])";
  private static final String END_OF_SHORT_YEAR = "(?![0-9]|[./ -][0-9])";
  private static final String DAY =
      "(?:[0-9]{4}[ ./-][0-9]{1,2}[ ./-][0-9]{1,2}"
          + ("|[0-9]{4}[ ./-]" + MONTH + "[ ./-][0-9]{1,2}")
          + "|[0-9]{1,2}[ ./-]+[0-9]{1,2}[ ./-]+[0-9]{4}"
          + ("|[0-9]{1,2}" + IN_WORDS + "[0-9]{4}")
          + ("|" + MONTH + "[ .-]*[0-9]{1,2}" + ORDINAL + "[ ./,-]+[0-9]{4}")
          + "|[0-9]{8})";

  /** A day in full. */
  public static final Pattern IN_FULL = Pattern.compile(START + DAY + END);

  /** A day in full after the name of its day of the week. */
  public static final Pattern WITH_DAY_OF_WEEK =
      Pattern.compile(START + "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[ .,]+" + DAY + END);

  /** A day whose year, the second group, has two digits. */
  public static final Pattern OF_SHORT_YEAR =
      Pattern.compile(
          START
              + ("([0-9]{1,2}(?:[ ./-]+[0-9]{1,2}[ ./-]+|" + IN_WORDS + ")")
              + ("|" + MONTH + "[ .-]*[0-9]{1,2}" + ORDINAL + "[ ,]+)['’]?([0-9]{2})")
              + END_OF_SHORT_YEAR);

  private DaysWithin() {}
}
