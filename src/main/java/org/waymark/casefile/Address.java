package org.waymark.casefile;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.writing.Postcodes;

/**
 * A postal address. The postcode is kept as {@code SW1A 1AA}; {@code ZZ99 3VZ} is no fixed abode.
 */
@Embeddable
public record Address(String line1, String line2, String town, String county, String postcode) {

  public Address {
    line1 = Text.orNull(line1);
    line2 = Text.orNull(line2);
    town = Text.orNull(town);
    county = Text.orNull(county);
    postcode = Postcodes.kept(postcode);
  }

  /** The address on one line. */
  public String words() {
    return Stream.of(line1, line2, town, county, postcode)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
