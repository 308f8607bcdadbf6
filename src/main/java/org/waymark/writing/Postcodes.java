package org.waymark.writing;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Postcodes of the United Kingdom as people write them, in the shape in which they are kept: in
 * capitals, with the one space before the last three. {@code ZZ99} stands for no fixed abode and
 * the like, as the NHS writes it, and {@code NFA} for that.
 */
public final class Postcodes {

  /** What to say of what is none. */
  public static final String NO_POSTCODE =
      "must be a postcode of the United Kingdom, such as WM8 5UG";

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final int WIDEST_NUMBER = 6;

  /** Districts as people count them: WM6 before WM20. */
  public static final Comparator<String> AS_COUNTED =
      Comparator.comparing(Postcodes::counted).thenComparing(Comparator.naturalOrder());

  private static final String NOWHERE_FIXED = "ZZ99 3VZ";
  private static final Set<String> NO_FIXED_ABODE =
      Set.of("nfa", "nofixedabode", "ofnofixedabode", "nofixedaddress", "homeless");
  private static final int INWARD = 3;
  private static final int SHORTEST_OUTWARD = 2;
  private static final int LONGEST = 8;
  private static final Pattern REAL =
      Pattern.compile(
          "GIR 0AA|(?:[A-HJ-NPR-UWYZ][1-9][0-9A-HJKPSTUW]?"
              + "|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRV-Y]?) [0-9][ABD-HJLNP-UW-Z]{2}");
  private static final Pattern AT_THE_END =
      Pattern.compile(
          "(?i)(?<![a-z0-9])([a-z]{1,2}[0-9][0-9a-z]? ?[0-9][a-z]{2})"
              + "[ .,)\\]]*(?:(?:england|scotland|wales|united kingdom|u\\.?k\\.?|gb)[ .]*)?$");
  private static final Pattern BEFORE_A_TOWN =
      Pattern.compile(
          "(?i)[,;\\n(\\[]\\s*[a-z]{1,2}[0-9][0-9a-z]? ?[0-9][a-z]{2}(?![a-z0-9])[^0-9]*$");
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "(?i)[(\\[ ]*(?<![a-z0-9])([a-z]{1,2}[0-9][0-9a-z]? ?[0-9][a-z]{2})(?![a-z0-9])[)\\].]*");
  private static final Pattern NOWHERE = Pattern.compile("ZZ99 [0-9][A-Z]{2}");
  private static final String ALIKE = "O0I1";
  private static final String TWINS = "0O1I";

  private Postcodes() {}

  private static String counted(String district) {
    return NUMBER
        .matcher(district)
        .replaceAll(
            it -> "0".repeat(Math.max(0, WIDEST_NUMBER - it.group().length())) + it.group());
  }

  /** The postcode, if what was written is one. */
  public static Optional<String> read(String typed) {
    return Optional.ofNullable(kept(typed)).filter(Postcodes::isOne);
  }

  /** As it is kept; what is none stays, for the door to refuse, and null stands for not known. */
  public static String kept(String typed) {
    String joined = typed == null || NotKnown.says(typed) ? null : Plain.joined(typed);
    if (joined == null) {
      return null;
    }
    if (NO_FIXED_ABODE.contains(NotKnown.bare(typed))) {
      return NOWHERE_FIXED;
    }
    String capitals = joined.replaceAll("[.,]+$", "").toUpperCase(Locale.ROOT);
    int outward = capitals.length() - INWARD;
    return outward < SHORTEST_OUTWARD
        ? capitals
        : putRight(capitals.substring(0, outward) + " " + capitals.substring(outward));
  }

  /**
   * The postcode with which an address ends, or that stands before its town. Of two somebody has to
   * choose, so there is none.
   */
  public static Optional<String> atEndOf(String address) {
    String text = Plain.asText(address).strip();
    Set<String> all = new TreeSet<>();
    ANYWHERE.matcher(text).results().forEach(it -> read(it.group(1)).ifPresent(all::add));
    boolean ends = AT_THE_END.matcher(text).find() || BEFORE_A_TOWN.matcher(text).find();
    return ends && all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
  }

  /** The rest of a line in which this postcode stands, with the brackets around it gone too. */
  public static String without(String postcode, String line) {
    return ANYWHERE
        .matcher(line)
        .replaceAll(
            it ->
                Matcher.quoteReplacement(
                    read(it.group(1)).filter(postcode::equals).isPresent() ? "" : it.group()))
        .strip();
  }

  /** Why it can't be kept; empty where it can, and where nothing is known. */
  public static Optional<String> fault(String typed) {
    return kept(typed) == null || read(typed).isPresent()
        ? Optional.empty()
        : Optional.of(NO_POSTCODE);
  }

  private static boolean isOne(String postcode) {
    return REAL.matcher(postcode).matches() || NOWHERE.matcher(postcode).matches();
  }

  /** A letter O or I in a digit's place, or the other way round, where that leaves no choice. */
  private static String putRight(String shaped) {
    if (isOne(shaped) || shaped.length() > LONGEST) {
      return shaped;
    }
    Set<String> meant = new TreeSet<>();
    exchange(shaped, 0, meant);
    return meant.size() == 1 ? meant.iterator().next() : shaped;
  }

  private static void exchange(String text, int from, Set<String> meant) {
    if (isOne(text)) {
      meant.add(text);
    }
    for (int i = from; i < text.length(); i++) {
      int twin = ALIKE.indexOf(text.charAt(i));
      if (twin >= 0) {
        exchange(text.substring(0, i) + TWINS.charAt(twin) + text.substring(i + 1), i + 1, meant);
      }
    }
  }
}
