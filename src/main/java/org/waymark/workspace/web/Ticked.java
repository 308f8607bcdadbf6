package org.waymark.workspace.web;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.teams.Skills;

/** Which boxes of a list are ticked: those that somebody sent, or those that stand on record. */
@Component("ticked")
public class Ticked {

  static final String BETWEEN = ";";

  /** Whether a box is ticked. */
  public boolean has(
      Entered entered, String part, String field, String code, Collection<?> onRecord) {
    return entered.open(part)
        ? List.of(entered.value(part, field, "").split(BETWEEN)).contains(code)
        : onRecord != null && onRecord.stream().anyMatch(one -> one.toString().equals(code));
  }

  /** A code in words: {@code team-managers} is "Team managers". */
  public String words(Object code) {
    return Say.plain(code.toString());
  }

  /** Skills as people say them. */
  public String skills(Collection<String> codes) {
    return codes == null ? "" : Skills.words(codes);
  }

  /** Several codes in words. */
  public String list(Collection<?> codes) {
    return String.join(", ", codes.stream().map(this::words).toList());
  }
}
