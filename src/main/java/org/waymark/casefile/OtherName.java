package org.waymark.casefile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A further name of a person. A part that is null is the same as in the present name. */
@Embeddable
public record OtherName(@Enumerated(EnumType.STRING) Kind kind, String firstName, String lastName) {

  public OtherName {
    kind = kind == null ? Kind.ALIAS : kind;
    firstName = Text.orNull(firstName);
    lastName = Text.orNull(lastName);
  }

  /** The last name before marriage, or before another change. */
  public static OtherName previousLastName(String lastName) {
    return new OtherName(Kind.PREVIOUS, null, lastName);
  }

  /** The name on one line. */
  public String words() {
    return Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  public enum Kind {
    PREVIOUS,
    ALIAS
  }
}
