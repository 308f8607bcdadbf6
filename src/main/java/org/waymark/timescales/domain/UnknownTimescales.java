package org.waymark.timescales.domain;

import java.time.LocalDate;
import java.util.Set;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.UnknownTimescaleException;

/** Says why a timescale was not found: unknown, shared by several rows, or not in force. */
final class UnknownTimescales {

  private UnknownTimescales() {}

  static UnknownTimescaleException on(Register register, String timescale, LocalDate start) {
    Set<String> keys = register.keysOf(timescale);
    if (keys.size() > 1) {
      return new UnknownTimescaleException(
          timescale + " is encoded by several rows; use the key: " + String.join(", ", keys));
    }
    String key = keys.isEmpty() ? timescale : keys.iterator().next();
    if (register.versions(key).isEmpty()) {
      return new UnknownTimescaleException("No timescale has the key or rule id " + timescale);
    }
    Timescale first = register.versions(key).get(0);
    return new UnknownTimescaleException(
        key + " (" + first.ruleId() + ") is not in force for a clock that starts on " + start);
  }
}
