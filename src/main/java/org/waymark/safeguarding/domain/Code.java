package org.waymark.safeguarding.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A value that forms, models and tables write as kebab-case, for example {@code other-enquiry}. */
public interface Code {

  String name();

  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of that code, if there is one. */
  static <T extends Enum<T> & Code> Optional<T> of(Class<T> type, String code) {
    return Arrays.stream(type.getEnumConstants()).filter(v -> v.code().equals(code)).findFirst();
  }
}
