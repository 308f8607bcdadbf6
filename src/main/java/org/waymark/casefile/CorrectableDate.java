package org.waymark.casefile;

import java.time.LocalDate;
import org.waymark.timescales.DayInWords;
import org.waymark.writing.DayAndTime;

/** A London date on cases of one kind that can be corrected. */
public abstract class CorrectableDate implements CorrectableFact {

  private final String name;
  private final String kind;
  private final String words;

  /**
   * @param kind the kind of case that has it, for example {@code REF}
   * @param words what it is, as a sentence begins with it
   */
  protected CorrectableDate(String name, String kind, String words) {
    this.name = name;
    this.kind = kind;
    this.words = words;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isOf(CaseDetails file) {
    return file.kind().equals(kind);
  }

  @Override
  public Answer correct(Wish wish) {
    return DayAndTime.day(wish.value())
        .map(day -> correct(wish, day))
        .orElseGet(() -> new NotCorrected("must be an ISO date, for example 2026-11-23"));
  }

  /** Corrects it to that day, or says why not. */
  protected abstract Answer correct(Wish wish, LocalDate day);

  /** It was corrected. */
  protected Corrected corrected(LocalDate before, LocalDate after) {
    return new Corrected(
        before.toString(),
        after.toString(),
        "%s was corrected from %s to %s."
            .formatted(words, DayInWords.full(before), DayInWords.full(after)));
  }
}
