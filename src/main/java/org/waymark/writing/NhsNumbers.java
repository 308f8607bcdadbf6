package org.waymark.writing;

import java.util.regex.Pattern;

/** NHS numbers as people write them, with a label or without, in the digits that are kept. */
public final class NhsNumbers {

  private static final Pattern LABEL =
      Pattern.compile("(?i)^nhs(?: ?(?:no|num|number))?[ .:#-]*(?=[0-9])");

  private NhsNumbers() {}

  /** The digits alone; what is no number stays, for the door to refuse, and null is not known. */
  public static String kept(String typed) {
    if (typed == null || NotKnown.says(typed)) {
      return null;
    }
    String bare = LABEL.matcher(Plain.of(typed)).replaceFirst("");
    return Plain.joined(WholeNumber.of(bare).replaceAll("[./]", ""));
  }
}
