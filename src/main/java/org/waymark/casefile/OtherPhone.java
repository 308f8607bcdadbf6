package org.waymark.casefile;

import jakarta.persistence.Embeddable;
import org.waymark.writing.Phone;

/**
 * A further phone number for a person.
 *
 * @param number as people write it, with a remark where there is one
 * @param whose whom one reaches there, in words: "daughter Anne, evenings"; null for the person
 */
@Embeddable
public record OtherPhone(String number, String whose) {

  public OtherPhone {
    number = Phone.kept(number);
    whose = Text.orNull(whose);
  }

  /** The number with whose it is, on one line. */
  public String words() {
    return number + (whose == null ? "" : ", " + whose);
  }
}
