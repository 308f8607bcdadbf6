package org.waymark.referral.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A value with a stable code, which forms, files, variables and reports use. */
public interface Coded {

  String name();

  /** The code: {@code OTHER_COUNCIL} is {@code other-council}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a code. */
  static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants()).filter(it -> it.code().equals(code)).findFirst();
  }
}
