package org.waymark.casefile.matching;

/** How alike two first names, or two last names, are, and what that counts for. */
enum Likeness {
  SAME(22),
  PART(18),
  FAMILIAR_FORM(18),
  SPELLING(16),
  SOUND(10),
  INITIAL(8),
  UNKNOWN(0),
  DIFFERENT(-15);

  private static final int SHORTEST_PART = 3;

  final int points;

  Likeness(int points) {
    this.points = points;
  }

  boolean close() {
    return this == SAME || this == SPELLING;
  }

  /** Whether they may well be one name, written or given in two ways. */
  boolean alike() {
    return this != DIFFERENT && this != UNKNOWN;
  }

  static Likeness ofFirst(String one, String other) {
    var a = Names.words(one);
    var b = Names.words(other);
    if (a.isEmpty() || b.isEmpty()) {
      return UNKNOWN;
    }
    if (Names.joined(one).equals(Names.joined(other))) {
      return SAME;
    }
    return ofFirstWords(a.get(0), b.get(0), ofWhole(Names.joined(one), Names.joined(other)));
  }

  static Likeness ofLast(String one, String other) {
    var a = Names.joined(one);
    var b = Names.joined(other);
    if (a.isEmpty() || b.isEmpty()) {
      return UNKNOWN;
    }
    if (a.equals(b)) {
      return SAME;
    }
    return isPart(one, b) || isPart(other, a) ? PART : ofWhole(a, b);
  }

  private static Likeness ofFirstWords(String a, String b, Likeness whole) {
    if (a.equals(b)) {
      return PART;
    }
    if (Nicknames.related(a, b)) {
      return FAMILIAR_FORM;
    }
    if ((a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0)) {
      return INITIAL;
    }
    return whole;
  }

  private static Likeness ofWhole(String a, String b) {
    if (Similarity.speltAlmostTheSame(a, b)) {
      return SPELLING;
    }
    return Names.sound(a).equals(Names.sound(b)) ? SOUND : DIFFERENT;
  }

  private static boolean isPart(String name, String whole) {
    return Names.words(name).stream()
        .anyMatch(word -> word.length() >= SHORTEST_PART && word.equals(whole));
  }
}
