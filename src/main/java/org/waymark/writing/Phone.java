package org.waymark.writing;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone number as people and spreadsheets write it, with the remark that stands beside it.
 *
 * @param text as it is kept: {@code 07700 900123 (daughter)}
 * @param dialled the number alone, as a phone takes it: {@code 07700900123}
 */
public record Phone(String text, String dialled) {

  /** What to say of what holds no number. */
  public static final String NO_NUMBER =
      "must hold a number that can be rung, such as 01632 960123; a remark may stand after it in brackets";

  private static final int FEWEST_DIGITS = 6;
  private static final int MOST_DIGITS = 15;
  private static final int NATIONAL = 10;
  private static final int WITH_TRUNK = 11;
  private static final Pattern LABEL =
      Pattern.compile("(?i)(?:tel(?:ephone)?|phone)(?:\\.? ?(?:no|number))?[.:] ?(?=[0-9+(])");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9])(?:\\+ ?)?(?:\\([0-9+]{1,6}\\)|[0-9])"
              + "(?:[ ./-]*(?:\\([0-9]{1,6}\\)[ ./-]*)?[0-9])+"
              + "(?![0-9]|[A-WYZa-wyz]\\+?[0-9]|[BbIiLlOoSsZz]+[0-9])");
  private static final Pattern LETTER_O =
      Pattern.compile(
          "(?<=[0-9])[Oo]+(?= ?[0-9])|(?<![\\p{L}'’])[Oo]+(?=[0-9])"
              + "|(?<=[0-9]{3})[Oo]+(?![\\p{L}'’])");
  private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]*>");
  private static final Pattern TRUNK_AFTER_COUNTRY =
      Pattern.compile("^(\\(?(?:\\+|00)? ?44[ ./()-]*)0");

  /** Mobiles have ten digits behind the nought, places nine or ten; helplines may be short. */
  private static final Pattern TOO_SHORT =
      Pattern.compile("(?:0|\\+44|0044)(?:7[0-9]{0,8}|[1-3][0-9]{0,7})");

  private static final Set<String> NONE =
      Set.of("exdirectory", "no", "nophone", "nonumber", "notelephone");

  /** Reads it; empty where it holds no number that could be rung. */
  public static Optional<Phone> read(String typed) {
    String said = WholeNumber.of(typed);
    String bare = LABEL.matcher(said).lookingAt() ? LABEL.matcher(said).replaceFirst("") : said;
    String text = LETTER_O.matcher(bare).replaceAll(it -> "0".repeat(it.group().length()));
    if (WholeNumber.hasLostDigits(typed) || MARKUP.matcher(said).find()) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      String dialled = dialled(number.group());
      if (dialled.length() >= FEWEST_DIGITS
          && !dialled.matches("\\+?0*")
          && !TOO_SHORT.matcher(dialled).matches()) {
        return Optional.of(complete(text, number.start(), dialled));
      }
    }
    return Optional.empty();
  }

  /** Whether it says that there is no number: blank, {@code none}, {@code n/a}. */
  public static boolean saysNone(String typed) {
    return NotKnown.says(typed) || NONE.contains(NotKnown.bare(typed));
  }

  /** As it is kept; what is no number stays, for the door to refuse, and null stands for none. */
  public static String kept(String typed) {
    return typed == null || saysNone(typed)
        ? null
        : read(typed).map(Phone::text).orElseGet(() -> Texts.lineOrNull(typed));
  }

  /** Why it can't be kept; empty where it can. */
  public static Optional<String> fault(String typed) {
    if (typed == null || saysNone(typed) || read(typed).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(WholeNumber.hasLostDigits(typed) ? WholeNumber.DIGITS_LOST : NO_NUMBER);
  }

  /** Spreadsheets take a leading nought or plus for no part of a number: it is put back. */
  private static Phone complete(String text, int start, String dialled) {
    String lost = "";
    if (dialled.matches("[1-357-9][0-9]{" + (NATIONAL - 1) + "}")) {
      lost = "0";
    } else if (dialled.matches("44[1-357-9][0-9]{" + (NATIONAL - 1) + "}")) {
      lost = "+";
    }
    String whole = text.substring(0, start) + lost + text.substring(start);
    String number = lost + dialled;
    return new Phone(whole, number.startsWith("00") ? "+" + number.substring(2) : number);
  }

  /** The digits of one number: what follows a whole one is another, or belongs to the remark. */
  private static String dialled(String written) {
    boolean plus = written.matches("\\(?\\+.*");
    boolean abroad = plus || written.startsWith("00");
    String national = abroad ? withoutTrunk(written) : written;
    int most = most(national, abroad);
    StringBuilder digits = new StringBuilder();
    for (String group : national.split("[ ./()-]+")) {
      String more = group.replaceAll("[^0-9]", "");
      boolean another = digits.length() >= NATIONAL && more.startsWith("0");
      if (digits.length() > 0 && (another || digits.length() + more.length() > most)) {
        break;
      }
      digits.append(more);
    }
    return (plus ? "+" : "") + digits;
  }

  /** The nought that is dialled at home is no part of a number with its country's code. */
  private static String withoutTrunk(String written) {
    return TRUNK_AFTER_COUNTRY.matcher(written.replaceFirst("\\(0\\)", "")).replaceFirst("$1");
  }

  private static int most(String written, boolean abroad) {
    String digits = written.replaceAll("[^0-9]", "");
    if (abroad) {
      return digits.startsWith("44")
          ? 2 + NATIONAL
          : digits.startsWith("0044") ? 4 + NATIONAL : MOST_DIGITS;
    }
    return digits.startsWith("0") ? WITH_TRUNK : MOST_DIGITS;
  }
}
