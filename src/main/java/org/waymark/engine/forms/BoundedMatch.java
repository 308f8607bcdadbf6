package org.waymark.engine.forms;

import java.util.regex.Pattern;

/** Tests a text against a pattern, and gives up on one that would take for ever. */
final class BoundedMatch {
  private static final int MOST_STEPS = 2_000_000;

  private BoundedMatch() {}

  /** Whether the pattern occurs; a test that is too much work counts as not. */
  static boolean find(Pattern pattern, String text) {
    try {
      return pattern.matcher(new Counted(text, new int[1])).find();
    } catch (TooMuchWork | StackOverflowError badPattern) {
      // The JDK matches groups by recursion: a long text can exhaust the stack of a careless one.
      return false;
    }
  }

  private record Counted(CharSequence text, int[] steps) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (++steps[0] > MOST_STEPS) {
        throw new TooMuchWork();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), steps);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private static final class TooMuchWork extends RuntimeException {
    TooMuchWork() {
      super(null, null, false, false);
    }
  }
}
