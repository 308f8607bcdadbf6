package org.waymark.casefile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

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

  public enum Kind {
    PREVIOUS,
    ALIAS
  }
}
