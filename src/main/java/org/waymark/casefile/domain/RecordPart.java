package org.waymark.casefile.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.casefile.AdvanceCarePlan;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonDetailsBuilder;
import org.waymark.timescales.DayInWords;

/**
 * A part of a record of which two records may say different things, so that one has to give way.
 */
public enum RecordPart {
  NAME(
      "name",
      it -> List.of(String.valueOf(it.firstName()), it.lastName()),
      it -> words(" ", it.firstName(), it.lastName()),
      (to, it) -> to.firstName(it.firstName()).lastName(it.lastName())),
  PREFERRED_NAME(
      "preferredName",
      PersonDetails::preferredName,
      PersonDetails::preferredName,
      (to, it) -> to.preferredName(it.preferredName())),
  BIRTH(
      "dateOfBirth",
      PersonDetails::dateOfBirth,
      it ->
          it.dateOfBirth() == null
              ? null
              : DayInWords.plain(it.dateOfBirth())
                  + (it.dateOfBirthEstimated() ? " (estimated)" : ""),
      (to, it) -> to.dateOfBirth(it.dateOfBirth()).dateOfBirthEstimated(it.dateOfBirthEstimated())),
  DEATH(
      "dateOfDeath",
      PersonDetails::dateOfDeath,
      it -> it.dateOfDeath() == null ? null : DayInWords.plain(it.dateOfDeath()),
      (to, it) -> to.dateOfDeath(it.dateOfDeath())),
  NHS_NUMBER(
      "nhsNumber",
      PersonDetails::nhsNumber,
      PersonDetails::nhsNumber,
      (to, it) -> to.nhsNumber(it.nhsNumber())),
  GENDER(
      "gender", PersonDetails::gender, PersonDetails::gender, (to, it) -> to.gender(it.gender())),
  ETHNICITY(
      "ethnicity",
      PersonDetails::ethnicity,
      PersonDetails::ethnicity,
      (to, it) -> to.ethnicity(it.ethnicity())),
  ADDRESS(
      "address",
      PersonDetails::address,
      it -> it.address() == null ? null : it.address().words(),
      (to, it) -> to.address(it.address())),
  PHONE("phone", PersonDetails::phone, PersonDetails::phone, (to, it) -> to.phone(it.phone())),
  EMAIL("email", PersonDetails::email, PersonDetails::email, (to, it) -> to.email(it.email())),
  COMMUNICATION(
      "communication",
      PersonDetails::communication,
      it -> inWords(it.communication()),
      (to, it) -> to.communication(it.communication())),
  PLAN(
      "advanceCarePlan",
      PersonDetails::advanceCarePlan,
      it -> inWords(it.advanceCarePlan()),
      (to, it) -> to.advanceCarePlan(it.advanceCarePlan())),
  GP_PRACTICE(
      "gpPracticeCode",
      PersonDetails::gpPracticeCode,
      PersonDetails::gpPracticeCode,
      (to, it) -> to.gpPracticeCode(it.gpPracticeCode())),
  ORDINARY_RESIDENCE(
      "ordinaryResidence",
      PersonDetails::ordinaryResidence,
      PersonDetails::ordinaryResidence,
      (to, it) -> to.ordinaryResidence(it.ordinaryResidence()));

  private final String code;
  private final Function<PersonDetails, Object> value;
  private final Function<PersonDetails, String> said;
  private final BiConsumer<PersonDetailsBuilder, PersonDetails> take;

  RecordPart(
      String code,
      Function<PersonDetails, Object> value,
      Function<PersonDetails, String> said,
      BiConsumer<PersonDetailsBuilder, PersonDetails> take) {
    this.code = code;
    this.value = value;
    this.said = said;
    this.take = take;
  }

  /** A stable code, the field's name where the part is one field. */
  public String code() {
    return code;
  }

  /** What a record says of it, in words, or null. */
  public String said(PersonDetails record) {
    return said.apply(record);
  }

  boolean isSaidBy(PersonDetails record) {
    return value.apply(record) != null;
  }

  boolean isSame(PersonDetails one, PersonDetails other) {
    return Objects.equals(value.apply(one), value.apply(other));
  }

  void take(PersonDetailsBuilder to, PersonDetails from) {
    take.accept(to, from);
  }

  private static String inWords(CommunicationNeeds needs) {
    return needs == null
        ? null
        : words(
            ", ",
            needs.language(),
            Boolean.TRUE.equals(needs.interpreterNeeded()) ? "interpreter needed" : null,
            Boolean.FALSE.equals(needs.interpreterNeeded()) ? "no interpreter needed" : null,
            needs.letterFormat() == null
                ? null
                : "letters: "
                    + needs.letterFormat().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            needs.needs());
  }

  private static String inWords(AdvanceCarePlan plan) {
    return plan == null
        ? null
        : words(
            "\n",
            Boolean.TRUE.equals(plan.made()) ? "there is one" : "there is none",
            plan.keptWhere(),
            plan.wishes(),
            plan.ring(),
            plan.medicines());
  }

  private static String words(String between, String... parts) {
    return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
  }

  static Stream<RecordPart> all() {
    return Arrays.stream(values());
  }
}
