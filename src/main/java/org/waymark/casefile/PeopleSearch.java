package org.waymark.casefile;

import java.util.List;

/** Finds people by whatever is known of them. Acts as the current user, like {@link People}. */
public interface PeopleSearch {

  /** How much may be typed. */
  int LONGEST = 200;

  /**
   * Finds people by name, NHS number, date of birth (day first), postcode or case reference, or by
   * several of them together; logged as "listed". Where nobody fits exactly, those are found whose
   * names sound or are spelt almost alike.
   *
   * @param similar true to look for such near misses even if somebody fits exactly
   * @param limit how many at most, 1 to 100
   */
  Found find(String typed, boolean similar, int limit);

  /**
   * Who was found.
   *
   * @param people by name; those whose records are restricted come masked, at the end
   * @param similar whether near misses are among them
   * @param more whether there are more than the limit
   */
  record Found(List<PersonView> people, boolean similar, boolean more) {}
}
