package org.waymark.casefile.matching;

import java.time.LocalDate;
import java.time.MonthDay;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.matching.Match.Evidence;

/** What two dates of birth say. */
final class BirthEvidence {

  private BirthEvidence() {}

  static Evidence of(PersonDetails one, PersonDetails other) {
    var a = one.dateOfBirth();
    var b = other.dateOfBirth();
    if (Birthdays.notKnown(a) || Birthdays.notKnown(b)) {
      return Evidence.NONE;
    }
    if (a.equals(b)) {
      return Birthdays.standsIn(a)
          ? Evidence.because(
              15, "Same date of birth, but 1 January often stands for an unknown day")
          : Evidence.because(40, "Same date of birth");
    }
    var yearsApart = Math.abs(a.getYear() - b.getYear());
    var estimated = one.dateOfBirthEstimated() || other.dateOfBirthEstimated();
    if (estimated && yearsApart <= 1) {
      return Evidence.because(15, "The dates of birth are close, and one is an estimate");
    }
    return Birthdays.real(a) && Birthdays.real(b) ? nearMiss(a, b) : standIn(yearsApart);
  }

  private static Evidence standIn(int yearsApart) {
    return yearsApart <= 1
        ? Evidence.because(15, "The years of birth are close, and one day may be a stand-in")
        : Evidence.against(15, "The years of birth differ");
  }

  private static Evidence nearMiss(LocalDate a, LocalDate b) {
    if (MatchKeys.exchanged(a).filter(b::equals).isPresent()) {
      return Evidence.because(30, "Day and month of the date of birth are exchanged");
    }
    if (Similarity.oneCharacterDiffers(a.toString(), b.toString())) {
      return Evidence.because(25, "One digit of the date of birth differs");
    }
    if (Similarity.neighboursExchanged(a.toString(), b.toString())) {
      return Evidence.because(25, "Two digits of the date of birth are exchanged");
    }
    return MonthDay.from(a).equals(MonthDay.from(b))
        ? Evidence.because(15, "Born on the same day of another year")
        : Evidence.against(30, "The dates of birth differ");
  }
}
