package org.waymark.timescales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.timescales.FurtherDate;
import org.waymark.timescales.MissingDateException;
import org.waymark.timescales.TimescaleRegister;
import org.waymark.timescales.Timescales;
import org.waymark.timescales.UnknownTimescaleException;
import org.waymark.timescales.WorkingCalendar;

/** The register, and due dates counted by it. */
@RestController
@RequestMapping("/api/timescales")
@Tag(name = "Timescales")
class TimescalesController {

  private static final String START = "start";

  private final TimescaleRegister register;
  private final Timescales timescales;
  private final WorkingCalendar calendar;

  TimescalesController(
      TimescaleRegister register, Timescales timescales, WorkingCalendar calendar) {
    this.register = register;
    this.timescales = timescales;
    this.calendar = calendar;
  }

  @GetMapping
  @Operation(summary = "All timescales, with the rule and source of each")
  List<TimescaleDto> rows() {
    return register.rows().stream().map(TimescaleDto::of).toList();
  }

  @GetMapping("/{key}/due")
  @Operation(
      summary = "The last days for a clock that starts on a date, and how they are counted",
      description =
          "A rule that needs a second date takes it as a further named parameter, listed as"
              + " furtherDates in the register: for example urgentLastDay.",
      parameters = {
        @Parameter(
            name = START,
            in = ParameterIn.QUERY,
            required = true,
            description = "the day on which the clock starts, or an instant with its zone",
            schema = @Schema(type = "string"),
            example = "2026-12-14"),
        @Parameter(
            name = "further",
            in = ParameterIn.QUERY,
            description = "second dates by their own names, not before the start",
            schema =
                @Schema(
                    type = "object",
                    additionalPropertiesSchema = String.class,
                    example = "{\"urgentLastDay\": \"2026-12-20\"}"))
      })
  @ApiResponse(responseCode = "200", description = "The pair of dates, explained")
  @ApiResponse(responseCode = "400", description = "A date is missing, wrong or not asked for")
  @ApiResponse(
      responseCode = "404",
      description = "No row, or more than one, is in force under this key or rule id on the start")
  DueDto due(
      @Parameter(description = "the key or, where only one row has it, the rule id") @PathVariable
          String key,
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
    requireKnown(key);
    Map<String, String> given = single(query);
    String value = given.getOrDefault(START, "").strip();
    if (value.isEmpty()) {
      throw new RefusedParameter(START, "is needed: the day on which the clock starts");
    }
    LocalDate start = GivenDate.read(START, value, instant -> register.startOf(key, instant));
    return DueDto.of(timescales.due(key, start, further(key, start, given)));
  }

  /** An unknown key is 404 whatever else is wrong in the request. */
  private void requireKnown(String key) {
    boolean known =
        register.rows().stream().anyMatch(row -> row.key().equals(key) || row.ruleId().equals(key));
    if (!known) {
      throw new UnknownTimescaleException("No timescale has this key or rule id");
    }
  }

  /** Of two dates by one name, neither is the one that counts. */
  private static Map<String, String> single(MultiValueMap<String, String> query) {
    query.forEach(
        (name, values) -> {
          if (values.size() > 1) {
            throw new RefusedParameter(name, "is given more than once");
          }
        });
    return query.toSingleValueMap();
  }

  private Map<String, LocalDate> further(String key, LocalDate start, Map<String, String> given) {
    Map<String, LocalDate> further = new HashMap<>();
    String known = furtherName(key, start);
    given.forEach(
        (name, value) -> {
          if (name.equals(known)) {
            further.put(name, notBefore(start, name, value.strip()));
          } else if (!name.equals(START)) {
            throw new RefusedParameter(name, "is no date that this timescale counts with");
          }
        });
    return further;
  }

  private LocalDate notBefore(LocalDate start, String name, String value) {
    LocalDate date = GivenDate.read(name, value, calendar::dateOf);
    if (date.isBefore(start)) {
      throw new RefusedParameter(name, "must not lie before the start");
    }
    return date;
  }

  /** Empty for an ambiguous rule id too: counting then says what is wrong. */
  private String furtherName(String key, LocalDate start) {
    return register
        .find(key, start)
        .map(row -> row.parameters().notAfter())
        .map(FurtherDate::name)
        .orElse("");
  }

  @ExceptionHandler
  ProblemDetail unknown(UnknownTimescaleException unknown) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, unknown.getMessage());
  }

  @ExceptionHandler
  ProblemDetail missing(MissingDateException missing) {
    return badRequest(missing.parameter(), "is needed: this timescale counts with a second date");
  }

  @ExceptionHandler
  ProblemDetail refused(RefusedParameter refused) {
    return badRequest(refused.parameter(), refused.getMessage());
  }

  private static ProblemDetail badRequest(String parameter, String message) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, parameter + " " + message);
    problem.setProperty("errors", List.of(Map.of("field", parameter, "message", message)));
    return problem;
  }
}
