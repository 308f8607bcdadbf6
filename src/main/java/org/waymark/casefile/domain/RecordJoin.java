package org.waymark.casefile.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.JoinedRecords.Compared;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.OtherPhone;
import org.waymark.casefile.PersonDetails;
import org.waymark.writing.Phone;

/** What one record says after another was joined with it, and after they were taken apart. */
public final class RecordJoin {

  private static final String OTHER = "other";
  private static final String KEPT = "kept";

  /**
   * What tells people apart: where both records say another thing, somebody says which is right.
   */
  private static final Set<RecordPart> WHO = Set.of(RecordPart.BIRTH, RecordPart.NHS_NUMBER);

  private RecordJoin() {}

  /** Part by part what both say; parts of which neither says anything are left out. */
  public static List<Compared> compare(PersonDetails kept, PersonDetails other) {
    return RecordPart.all()
        .filter(part -> part.isSaidBy(kept) || part.isSaidBy(other))
        .map(
            part ->
                new Compared(
                    part.code(),
                    said(part, kept),
                    said(part, other),
                    mustChoose(part, kept, other)))
        .toList();
  }

  // Whoever has no preferred name is called by the first one: another's is no gap to be filled.
  private static String said(RecordPart part, PersonDetails record) {
    return part == RecordPart.PREFERRED_NAME && !part.isSaidBy(record) ? "none" : part.said(record);
  }

  /** Choices that are missing or none, and whether somebody has died is never taken for granted. */
  public static List<FieldProblem> problems(
      PersonDetails kept, PersonDetails other, Map<String, String> chosen) {
    Stream<FieldProblem> missing =
        RecordPart.all()
            .filter(part -> mustChoose(part, kept, other) && !chosen.containsKey(part.code()))
            .map(part -> new FieldProblem(part.code(), "is to be chosen: the records differ"));
    Stream<FieldProblem> none =
        chosen.entrySet().stream()
            .filter(one -> !List.of(KEPT, OTHER).contains(one.getValue()) || !isPart(one.getKey()))
            .map(one -> new FieldProblem(one.getKey(), "can be kept or other, of a part there is"));
    return Stream.concat(missing, none).toList();
  }

  /** The kept record with what it takes over. */
  public static PersonDetails joined(
      PersonDetails kept, PersonDetails other, Map<String, String> chosen) {
    var joined = kept.but();
    RecordPart.all()
        .filter(part -> taken(part, kept, other, chosen))
        .forEach(part -> part.take(joined, other));
    var now = joined.build();
    return now.but()
        .otherNames(names(now, kept, other))
        .otherPhones(phones(now, kept, other))
        .alerts(both(kept.alerts(), other.alerts()))
        .build();
  }

  /** What the kept record says after they are taken apart: what was changed since stays. */
  public static PersonDetails apart(PersonDetails before, PersonDetails after, PersonDetails now) {
    var apart = now.but();
    RecordPart.all()
        .filter(part -> !part.isSame(before, after) && part.isSame(after, now))
        .forEach(part -> part.take(apart, before));
    if (Objects.equals(now.alerts(), after.alerts())) {
      apart.alerts(before.alerts());
    }
    return apart
        .otherNames(without(now.otherNames(), added(before.otherNames(), after.otherNames())))
        .otherPhones(without(now.otherPhones(), added(before.otherPhones(), after.otherPhones())))
        .build();
  }

  private static boolean isPart(String code) {
    return RecordPart.all().anyMatch(part -> part.code().equals(code));
  }

  private static boolean mustChoose(RecordPart part, PersonDetails kept, PersonDetails other) {
    return part == RecordPart.DEATH && !part.isSame(kept, other)
        || WHO.contains(part)
            && part.isSaidBy(kept)
            && part.isSaidBy(other)
            && !part.isSame(kept, other);
  }

  private static boolean taken(
      RecordPart part, PersonDetails kept, PersonDetails other, Map<String, String> chosen) {
    boolean asked = OTHER.equals(chosen.get(part.code()));
    return mustChoose(part, kept, other) || part == RecordPart.PREFERRED_NAME
        ? asked
        : part.isSaidBy(other) && (asked || !part.isSaidBy(kept));
  }

  private static List<OtherName> names(PersonDetails now, PersonDetails kept, PersonDetails other) {
    var present = new OtherName(OtherName.Kind.ALIAS, now.firstName(), now.lastName());
    var names = new LinkedHashSet<OtherName>(kept.otherNames());
    names.addAll(other.otherNames());
    Stream.of(kept, other)
        .map(it -> new OtherName(OtherName.Kind.ALIAS, it.firstName(), it.lastName()))
        .filter(name -> !name.equals(present))
        .forEach(names::add);
    return List.copyOf(names);
  }

  private static List<OtherPhone> phones(
      PersonDetails now, PersonDetails kept, PersonDetails other) {
    var phones = new ArrayList<OtherPhone>();
    var dialled = new LinkedHashSet<String>();
    dialled.add(dialled(now.phone()));
    Stream.of(
            kept.otherPhones().stream(),
            Stream.ofNullable(kept.phone()).map(phone -> new OtherPhone(phone, null)),
            other.otherPhones().stream(),
            Stream.ofNullable(other.phone()).map(phone -> new OtherPhone(phone, null)))
        .flatMap(it -> it)
        .filter(phone -> dialled.add(dialled(phone.number())))
        .forEach(phones::add);
    return phones;
  }

  /** As one dials it in this country, so that a number written in two ways is one. */
  private static String dialled(String phone) {
    return phone == null
        ? ""
        : Phone.read(phone).map(Phone::dialled).orElse(phone).replaceFirst("^(?:\\+|00)440?", "0");
  }

  private static String both(String one, String other) {
    if (one == null || other == null || other.equals(one)) {
      return one == null ? other : one;
    }
    return one + "\n" + other;
  }

  private static <T> List<T> added(List<T> before, List<T> after) {
    return without(after, before);
  }

  private static <T> List<T> without(List<T> from, List<T> those) {
    return from.stream().filter(one -> !those.contains(one)).toList();
  }
}
