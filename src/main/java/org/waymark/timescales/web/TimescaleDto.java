package org.waymark.timescales.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.waymark.timescales.FurtherDate;
import org.waymark.timescales.RuleParameters;
import org.waymark.timescales.Timescale;

/** A row of the register as JSON; units and ways of counting in the words of the table. */
record TimescaleDto(
    String key,
    String ruleId,
    String name,
    Integer amount,
    String unit,
    String counting,
    String roll,
    @JsonFormat(pattern = "HH:mm") LocalTime timeOfDay,
    String countsFrom,
    List<FurtherDate> furtherDates,
    List<String> meets,
    boolean firstDay,
    String basis,
    String source,
    String mark,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    String note) {

  static TimescaleDto of(Timescale row) {
    RuleParameters parameters = row.parameters();
    return new TimescaleDto(
        row.key(),
        row.ruleId(),
        row.name(),
        row.unit().counted() ? row.amount() : null,
        row.unit().words(),
        row.counting() == null ? null : row.counting().words(),
        row.roll().words(),
        row.timeOfDay(),
        parameters.from(),
        parameters.notAfter() == null ? List.of() : List.of(parameters.notAfter()),
        parameters.meets().stream().sorted().map(Enum::name).toList(),
        parameters.opening(),
        row.basis().name().toLowerCase(Locale.ROOT),
        row.source(),
        row.mark(),
        row.effectiveFrom(),
        row.effectiveTo(),
        row.note());
  }
}
