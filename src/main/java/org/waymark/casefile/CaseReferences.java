package org.waymark.casefile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.writing.Plain;

/** References of cases as people write them: {@code ref 2026 2}, {@code REF/2026/000002}. */
public final class CaseReferences {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(REF|SAF|REV|PAN|EOI|D2A|DOL)[ \\-./:#]*((?:19|20)[0-9]{2})"
              + "(?:[ \\-./:#]+|(?=[0-9]{6}$))0*([0-9]{1,9})");

  private CaseReferences() {}

  /** As it is on file; empty where it is no reference. */
  public static Optional<String> read(String typed) {
    Matcher written =
        WRITTEN.matcher((typed == null ? "" : Plain.of(typed)).toUpperCase(Locale.ROOT));
    return written.matches()
        ? Optional.of(
            "%s-%s-%06d"
                .formatted(written.group(1), written.group(2), Integer.parseInt(written.group(3))))
        : Optional.empty();
  }
}
