package org.waymark.casefile.matching;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike two words or numbers are. */
final class Similarity {

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);
  private static final int LONG_NAME = 8;
  private static final int SHORT_NAME = 4;

  private Similarity() {}

  /** One slip of the pen in an ordinary name, two in a long one. */
  static boolean speltAlmostTheSame(String one, String other) {
    var shorter = Math.min(one.length(), other.length());
    var distance = DISTANCE.apply(one, other);
    return shorter >= SHORT_NAME
        && (distance == 1
            || distance == 2 && shorter >= LONG_NAME
            || neighboursExchanged(one, other));
  }

  static boolean oneCharacterDiffers(String one, String other) {
    return one.length() == other.length() && differences(one, other) == 1;
  }

  static boolean neighboursExchanged(String one, String other) {
    if (one.length() != other.length() || differences(one, other) != 2) {
      return false;
    }
    int at = 0;
    while (one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at);
  }

  private static int differences(String one, String other) {
    int count = 0;
    for (int i = 0; i < one.length(); i++) {
      count += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return count;
  }
}
