package org.waymark.casefile.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of case, whose names begin their references. */
public enum CaseKind {
  REF,
  SAF,
  REV,
  PAN,
  EOI,
  D2A,
  DOL;

  private static final Pattern REFERENCE =
      Pattern.compile("(?:REF|SAF|REV|PAN|EOI|D2A|DOL)-[0-9]{4}-[0-9]{6,}");

  /** The reference with that number, for example {@code REF-2026-000001}. */
  public String reference(int year, long number) {
    return String.format(Locale.ROOT, "%s-%04d-%06d", this, year, number);
  }

  public static boolean isReference(String text) {
    return REFERENCE.matcher(text).matches();
  }
}
