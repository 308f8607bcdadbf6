package org.waymark.timescales.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.timescales.Basis;
import org.waymark.timescales.MissingDateException;
import org.waymark.timescales.TableFault;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.UnknownTimescaleException;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.timescales.domain.StatutoryLimit.Bound;

/**
 * Refuses a table that is laxer than the law. A row that does not say the same as the law is
 * counted beside it for every start of 28 years, in which each date has fallen on each day of the
 * week, so no combination of amount, unit, counting, roll and parameters slips through, and the
 * fault can name a start for which the row goes wrong.
 */
final class StatutoryCheck {

  private static final LocalDate FIRST_SAMPLE = LocalDate.of(2024, 1, 1);
  private static final int SAMPLED_YEARS = 28;

  private final Arithmetic arithmetic;
  private final Register register;

  StatutoryCheck(WorkingCalendar calendar, Register register) {
    this.arithmetic = new Arithmetic(calendar, register);
    this.register = register;
  }

  List<TableFault> faults() {
    List<TableFault> faults = new ArrayList<>();
    Map<String, StatutoryLimit> limits =
        StatutoryLimits.ALL.stream().collect(Collectors.toMap(StatutoryLimit::key, law -> law));
    int number = 0;
    for (Timescale row : register.rows()) {
      number++;
      ofRow(row, number, limits.get(row.key())).ifPresent(faults::add);
    }
    StatutoryGaps gaps = new StatutoryGaps(register);
    StatutoryLimits.ALL.forEach(limit -> gaps.of(limit).ifPresent(faults::add));
    return faults;
  }

  private Optional<TableFault> ofRow(Timescale row, int number, StatutoryLimit limit) {
    if (limit == null) {
      return outsideTheLaw(row, number);
    }
    if (row.basis() != Basis.STATUTE) {
      return fault(number, "basis", row.key() + " is law: its basis is statute");
    }
    if (!row.ruleId().equals(limit.ruleId())) {
      return fault(number, "ruleId", row.key() + " encodes " + limit.ruleId());
    }
    if (row.timeOfDay() != null && limit.bound() != Bound.NOT_AFTER) {
      return fault(number, "timeOfDay", "stays empty: " + limit.ruleId() + " gives whole days");
    }
    return saysTheSame(row, limit.law())
        ? Optional.empty()
        : laxer(row, limit).flatMap(why -> fault(number, changed(row, limit), why));
  }

  /** A row beside the law may not look like it: neither its basis nor its rule id. */
  private static Optional<TableFault> outsideTheLaw(Timescale row, int number) {
    if (row.basis() == Basis.STATUTE) {
      return fault(number, "basis", row.key() + " has no statutory limit; use guidance or local");
    }
    return StatutoryLimits.ALL.stream()
        .filter(limit -> limit.ruleId().equals(row.ruleId()))
        .findFirst()
        .flatMap(
            limit ->
                fault(
                    number,
                    "ruleId",
                    limit.ruleId()
                        + " is law, encoded by "
                        + limit.key()
                        + ": give this row an id of its own"));
  }

  private static boolean saysTheSame(Timescale row, Timescale law) {
    return row.amount() == law.amount()
        && row.unit() == law.unit()
        && row.counting() == law.counting()
        && row.roll() == law.roll()
        && row.parameters().from() == null
        && Objects.equals(row.parameters().notAfter(), law.parameters().notAfter());
  }

  private static Optional<TableFault> fault(int number, String column, String message) {
    return Optional.of(new TableFault(number, column, message));
  }

  private Optional<String> laxer(Timescale row, StatutoryLimit limit) {
    LocalDate begins = later(row.effectiveFrom(), limit.since());
    LocalDate first = later(begins, FIRST_SAMPLE);
    LocalDate last = first.plusYears(SAMPLED_YEARS);
    if (row.effectiveTo() != null && row.effectiveTo().isBefore(last)) {
      // A row that has ended still counts for what started under it.
      last = row.effectiveTo();
      first = later(begins, last.minusYears(SAMPLED_YEARS));
    }
    for (LocalDate start = first; !start.isAfter(last); start = start.plusDays(1)) {
      Optional<String> why = laxerOrUncounted(start, row, limit);
      if (why.isPresent()) {
        return why;
      }
    }
    return Optional.empty();
  }

  private Optional<String> laxerOrUncounted(LocalDate start, Timescale row, StatutoryLimit limit) {
    try {
      return laxerOn(start, row, limit);
    } catch (UnknownTimescaleException chained) {
      return Optional.of("counts nothing for " + start + ": " + chained.getMessage());
    }
  }

  private Optional<String> laxerOn(LocalDate start, Timescale row, StatutoryLimit limit) {
    for (Map<String, LocalDate> further : furtherDates(start, limit)) {
      Optional<LocalDate> asked = counted(row, start, further);
      Optional<LocalDate> lawful = counted(limit.law(), start, further);
      if (asked.isEmpty() && lawful.isPresent()) {
        return Optional.of("asks for a further date that " + limit.ruleId() + " does not need");
      }
      if (asked.isPresent() && lawful.isEmpty()) {
        return Optional.of(
            "laxer than " + limit.ruleId() + ": it counts without " + limit.notAfter().name());
      }
      if (asked.isPresent() && !limit.bound().allows(asked.get(), lawful.get())) {
        return Optional.of(
            "laxer than "
                + limit.ruleId()
                + ": for "
                + start
                + " the row gives "
                + asked.get()
                + ", the law "
                + lawful.get());
      }
    }
    return Optional.empty();
  }

  /** Empty if a further date is needed that is not there. */
  private Optional<LocalDate> counted(
      Timescale row, LocalDate start, Map<String, LocalDate> further) {
    try {
      return Optional.of(arithmetic.count(row, start, further).legal());
    } catch (MissingDateException missing) {
      return Optional.empty();
    }
  }

  private static List<Map<String, LocalDate>> furtherDates(LocalDate start, StatutoryLimit limit) {
    if (limit.notAfter() == null) {
      return List.of(Map.of());
    }
    String name = limit.notAfter().name();
    List<Map<String, LocalDate>> samples = new ArrayList<>();
    samples.add(Map.of());
    for (int days : new int[] {-1, 3, 6, 13, 40, 400}) {
      samples.add(Map.of(name, start.plusDays(days)));
    }
    return samples;
  }

  private static String changed(Timescale row, StatutoryLimit limit) {
    Timescale law = limit.law();
    if (row.unit() != law.unit()) {
      return "unit";
    }
    if (row.amount() != law.amount()) {
      return "amount";
    }
    if (row.counting() != law.counting()) {
      return "counting";
    }
    return row.roll() == law.roll() ? "parameters" : "roll";
  }

  private static LocalDate later(LocalDate first, LocalDate second) {
    return first == null || first.isBefore(second) ? second : first;
  }
}
