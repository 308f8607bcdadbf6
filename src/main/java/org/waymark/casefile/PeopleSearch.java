package org.waymark.casefile;

import java.util.List;
import org.waymark.casefile.matching.Scripts;

/** Finds people by whatever is known of them. Acts as the current user, like {@link People}. */
public interface PeopleSearch {

  /** How much may be typed. */
  int LONGEST = 200;

  /** What to type at least, in words. */
  String AT_LEAST = "at least two letters of a name, or a whole number";

  /**
   * Whether enough was typed to look for: two characters, or one of a script in which that is a
   * name.
   */
  static boolean isEnough(String typed) {
    var text = typed.strip();
    return text.codePointCount(0, text.length()) > 1 || Scripts.writesNamesTogether(text);
  }

  /**
   * Finds people by name, NHS number, date or year of birth (day first), postcode, phone number or
   * case reference, or by several of them together; titles and labels need not fit; logged as
   * "listed", or as "refused" for a record that is hidden from the user. Where nobody fits exactly,
   * those are found whose names sound or are spelt almost alike.
   *
   * @param similar true to look for such near misses even if somebody fits exactly
   * @param limit how many at most, 1 to 100
   */
  Found find(String typed, boolean similar, int limit);

  /**
   * Who was found.
   *
   * @param people by name; a record hidden from the user has no part in any of this
   * @param similar whether near misses are among them
   * @param more whether there are more than the limit
   */
  record Found(List<PersonView> people, boolean similar, boolean more) {}
}
