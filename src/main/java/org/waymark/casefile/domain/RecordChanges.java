package org.waymark.casefile.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.OtherPhone;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonHistory.Difference;

/** In what two states of a record differ. */
public final class RecordChanges {

  private RecordChanges() {}

  /** The parts that differ, in the order of the record, in words. */
  public static List<Difference> between(PersonDetails before, PersonDetails after) {
    Stream<Difference> parts =
        RecordPart.all()
            .filter(part -> !part.isSame(before, after))
            .map(part -> new Difference(part.code(), part.said(before), part.said(after)));
    return Stream.concat(
            parts,
            Stream.of(
                    difference("otherNames", before, after, RecordChanges::names),
                    difference("otherPhones", before, after, RecordChanges::phones),
                    difference("alerts", before, after, PersonDetails::alerts))
                .filter(one -> !Objects.equals(one.before(), one.after())))
        .toList();
  }

  private static Difference difference(
      String part,
      PersonDetails before,
      PersonDetails after,
      Function<PersonDetails, String> words) {
    return new Difference(part, words.apply(before), words.apply(after));
  }

  private static String names(PersonDetails record) {
    return joined(record.otherNames().stream().map(OtherName::words).toList());
  }

  private static String phones(PersonDetails record) {
    return joined(record.otherPhones().stream().map(OtherPhone::words).toList());
  }

  private static String joined(List<String> words) {
    return words.isEmpty() ? null : String.join("; ", words);
  }
}
