package org.waymark.casefile.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Keys of phone numbers: the digits as one dials them in this country. */
final class PhoneKeys {

  private static final String BETWEEN = "[ .()/\\-‐-―\\u00A0\\u2009\\u202F]*";

  /** A number with its code: from nought, or from abroad. */
  static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9+])(?:(?:\\+|00)"
              + BETWEEN
              + "[1-9](?:"
              + BETWEEN
              + "[0-9]){8,14}|\\(?0(?:"
              + BETWEEN
              + "[0-9]){9,10})(?![0-9])");

  private static final String ABROAD = "(?:\\+|00)";
  private static final int LOCAL = 6;

  private PhoneKeys() {}

  /** The keys of all numbers that stand in a field, whole and as one dials them in the place. */
  static Set<String> of(String phone) {
    var keys = new LinkedHashSet<String>();
    if (phone != null) {
      NUMBER
          .matcher(phone)
          .results()
          .map(MatchResult::group)
          .map(PhoneKeys::key)
          .forEach(keys::add);
      if (keys.isEmpty()) {
        keys.add("t:" + phone.replaceAll("[^0-9]", ""));
      }
      List.copyOf(keys).forEach(key -> keys.add(local(key)));
      keys.removeIf(key -> key.length() < "t:".length() + LOCAL);
    }
    return keys;
  }

  /** The keys of digits that were typed without the code of the place; empty for a word. */
  static List<String> ofLocal(String typed) {
    return typed.length() >= LOCAL && typed.chars().allMatch(c -> c >= '0' && c <= '9')
        ? List.of("t:" + typed)
        : List.of();
  }

  private static String local(String key) {
    return "t:" + key.substring(Math.max(2, key.length() - LOCAL));
  }

  /** The key of one number. */
  static String key(String number) {
    var dialled = number.replaceAll("[^0-9+]", "").replaceFirst("^" + ABROAD, "+");
    return "t:" + dialled.replaceFirst("^\\+440?", "0").replace("+", "00");
  }
}
