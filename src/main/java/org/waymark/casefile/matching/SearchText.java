package org.waymark.casefile.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.waymark.casefile.domain.Postcode;

/**
 * What somebody typed to find a person, taken apart: an NHS number, dates of birth and a postcode,
 * told from the words of a name.
 *
 * @param keys for each number, date and postcode the match keys of which a person must have one
 * @param words the plain words of the name that are left
 */
public record SearchText(List<List<String>> keys, List<String> words) {

  private static final Pattern NHS_NUMBER =
      Pattern.compile("(?<![0-9])([0-9]{3})[ -]?([0-9]{3})[ -]?([0-9]{4})(?![0-9])");
  private static final Pattern ISO_DATE =
      Pattern.compile("(?<![0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])");
  private static final Pattern DATE =
      Pattern.compile("(?<![0-9])([0-9]{1,2})[./ -]([0-9]{1,2})[./ -]([0-9]{4}|[0-9]{2})(?![0-9])");
  private static final Pattern DATE_IN_WORDS =
      Pattern.compile(
          "(?i)(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th)? "
              + "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? ([0-9]{4})(?![0-9])");
  private static final Pattern POSTCODE =
      Pattern.compile("(?i)\\b([A-Z]{1,2}[0-9][0-9A-Z]?) ?([0-9][A-Z]{2})\\b");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int MOST_WORDS = 6;

  /** Takes apart what was typed. Dates are read day first; a year of two digits may be either. */
  public static SearchText of(String typed) {
    var parts = new Parts(typed.strip().replaceAll("\\s+", " "));
    parts.take(NHS_NUMBER, m -> List.of("nhs:" + m.group(1) + m.group(2) + m.group(3)));
    parts.take(ISO_DATE, m -> born(m.group(1), m.group(2), m.group(3)));
    parts.take(DATE_IN_WORDS, m -> born(m.group(3), month(m.group(2)), m.group(1)));
    parts.take(DATE, m -> born(m.group(3), m.group(2), m.group(1)));
    parts.take(POSTCODE, m -> postcode((m.group(1) + " " + m.group(2)).toUpperCase(Locale.ROOT)));
    var words = Names.words(parts.rest).stream().distinct().limit(MOST_WORDS).toList();
    return new SearchText(List.copyOf(parts.keys), words);
  }

  private static List<String> born(String year, String month, String day) {
    var years = year.length() == 4 ? List.of(year) : List.of("19" + year, "20" + year);
    var keys = new ArrayList<String>();
    for (var full : years) {
      try {
        keys.add(
            MatchKeys.born(
                LocalDate.of(
                    Integer.parseInt(full), Integer.parseInt(month), Integer.parseInt(day))));
      } catch (DateTimeException noSuchDay) {
        // Whoever is called by numbers that are no date is looked for by name.
      }
    }
    return keys;
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) / 3 + 1);
  }

  private static List<String> postcode(String postcode) {
    return Postcode.isValid(postcode) ? List.of("pc:" + postcode) : List.of();
  }

  /** What is left while parts are taken out. */
  private static final class Parts {
    private final List<List<String>> keys = new ArrayList<>();
    private String rest;

    Parts(String typed) {
      rest = typed;
    }

    void take(Pattern pattern, java.util.function.Function<MatchResult, List<String>> read) {
      rest =
          pattern
              .matcher(rest)
              .replaceAll(
                  found -> {
                    var keysOfPart = read.apply(found);
                    if (keysOfPart.isEmpty()) {
                      return java.util.regex.Matcher.quoteReplacement(found.group());
                    }
                    keys.add(keysOfPart);
                    return " ";
                  });
    }
  }
}
