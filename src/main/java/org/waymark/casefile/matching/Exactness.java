package org.waymark.casefile.matching;

import org.waymark.casefile.PersonDetails;

/**
 * Whether somebody is told of so exactly that only who knows them can have said it: by the NHS
 * number, or by the full name and the whole birthday. Of a record that must stay hidden nothing
 * less may tell that it exists, or it could be guessed bit by bit.
 */
public final class Exactness {

  private Exactness() {}

  /** Whether what was told is exactly what stands on file. */
  public static boolean of(PersonDetails told, PersonDetails onFile) {
    return sameNumber(told, onFile) || sameName(told, onFile) && sameBirthday(told, onFile);
  }

  private static boolean sameNumber(PersonDetails told, PersonDetails onFile) {
    return told.nhsNumber() != null && told.nhsNumber().equals(onFile.nhsNumber());
  }

  private static boolean sameName(PersonDetails told, PersonDetails onFile) {
    return NameForm.of(told).stream()
        .anyMatch(a -> NameForm.of(onFile).stream().anyMatch(b -> same(a, b)));
  }

  private static boolean same(NameForm a, NameForm b) {
    return Likeness.ofFirst(a.first(), b.first()) == Likeness.SAME
        && Likeness.ofLast(a.last(), b.last()) == Likeness.SAME;
  }

  private static boolean sameBirthday(PersonDetails told, PersonDetails onFile) {
    return isWhole(told) && isWhole(onFile) && told.dateOfBirth().equals(onFile.dateOfBirth());
  }

  private static boolean isWhole(PersonDetails details) {
    return Birthdays.real(details.dateOfBirth()) && !details.dateOfBirthEstimated();
  }
}
