package org.waymark.casefile.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.writing.DayAndTime;
import org.waymark.writing.DaysWithin;
import org.waymark.writing.Plain;
import org.waymark.writing.Postcodes;

/**
 * What somebody typed to find a person, taken apart: an NHS number, dates of birth and a postcode,
 * told from the words of a name.
 *
 * @param keys for each number, date and postcode the match keys of which a person must have one
 * @param words the plain words of the name that are left
 */
public record SearchText(List<List<String>> keys, List<String> words) {

  private static final Pattern NHS_NUMBER =
      Pattern.compile("(?<![0-9])([0-9]{3})[ .-]*([0-9]{3})[ .-]*([0-9]{4})(?![0-9])");
  private static final Pattern POSTCODE =
      Pattern.compile("(?i)\\b([A-Z]{1,2}[0-9][0-9A-Z]?)[ -]?([0-9][A-Z]{2})\\b");
  private static final int MOST_WORDS = 6;

  /** Takes apart what was typed. Dates are read day first; a year of two digits may be either. */
  public static SearchText of(String typed) {
    var parts = new Parts(Plain.of(typed));
    parts.take(PhoneKeys.NUMBER, m -> List.of(PhoneKeys.key(m.group())));
    parts.take(NHS_NUMBER, m -> nhsNumber(m.group(1) + m.group(2) + m.group(3)));
    parts.take(DaysWithin.WITH_DAY_OF_WEEK, m -> born(m.group()));
    parts.take(DaysWithin.IN_FULL, m -> born(m.group()));
    parts.take(DaysWithin.OF_SHORT_YEAR, m -> bornInEither(m.group(1), m.group(2)));
    parts.take(POSTCODE, m -> postcode(m.group()));
    var words = Names.words(Titles.withoutBirthLabel(parts.rest));
    var names = words.stream().filter(word -> !Titles.neverFits(word)).toList();
    var wanted = names.isEmpty() && parts.keys.isEmpty() ? Names.words(parts.rest) : names;
    return new SearchText(
        List.copyOf(parts.keys), wanted.stream().distinct().limit(MOST_WORDS).toList());
  }

  /** Without the words that may be a title or a label; empty where there are none. */
  public Optional<SearchText> withoutLabels() {
    var names = words.stream().filter(word -> !Titles.perhaps(word)).toList();
    return names.size() == words.size()
        ? Optional.empty()
        : Optional.of(new SearchText(keys, names));
  }

  /** Whether a word says enough to look for it by its start. */
  public static boolean saysEnough(String word) {
    return word.codePointCount(0, word.length()) > 1 || Scripts.writesNamesTogether(word);
  }

  // Spreadsheets drop the first nought of a phone number, and then it has ten digits too.
  private static List<String> nhsNumber(String digits) {
    return List.of("nhs:" + digits, "t:0" + digits);
  }

  /** Whoever is called by numbers that are no date is looked for by name. */
  private static List<String> born(String written) {
    return DayAndTime.day(written).map(MatchKeys::born).map(List::of).orElse(List.of());
  }

  private static List<String> bornInEither(String beforeYear, String year) {
    return Stream.of("19", "20")
        .flatMap(century -> born(beforeYear + century + year).stream())
        .toList();
  }

  private static List<String> postcode(String postcode) {
    return Postcodes.read(postcode).map(it -> List.of("pc:" + it)).orElse(List.of());
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
