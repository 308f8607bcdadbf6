package org.waymark.timescales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.waymark.timescales.application.TestRules;

class TimescalesControllerTest {

  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(
              new TimescalesController(
                  TestRules.register(), TestRules.timescales(), TestRules.calendar()))
          .setMessageConverters(
              new MappingJackson2HttpMessageConverter(
                  new Jackson2ObjectMapperBuilder()
                      .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                      .build()))
          .build();

  private ResultActions due(String key, String query) throws Exception {
    return mvc.perform(get(URI.create("/api/timescales/" + key + "/due" + query)));
  }

  @Test
  void the_register_lists_every_row_with_its_key_and_rule() throws Exception {
    mvc.perform(get("/api/timescales"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(TestRules.register().rows().size())))
        .andExpect(jsonPath("$[?(@.key=='dols-standard-assessments')].ruleId").value("DOL-T01"))
        .andExpect(jsonPath("$[?(@.key=='dols-standard-assessments')].amount").value(21))
        .andExpect(jsonPath("$[?(@.key=='dols-standard-assessments')].basis").value("statute"))
        .andExpect(
            jsonPath("$[?(@.key=='dols-standard-assessments')].effectiveFrom").value("2009-04-01"))
        .andExpect(jsonPath("$[?(@.key=='bidding-closes')].timeOfDay").value("12:00"))
        .andExpect(
            jsonPath("$[?(@.key=='dols-urgent-extended')].furtherDates[0].name")
                .value("originalLastDay"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dols-standard-assessments", "DOL-T01"})
  void due_dates_come_by_key_or_rule_id(String name) throws Exception {
    due(name, "?start=2026-12-14")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", aMapWithSize(7)))
        .andExpect(jsonPath("$.key").value("dols-standard-assessments"))
        .andExpect(jsonPath("$.start").value("2026-12-14"))
        .andExpect(jsonPath("$.legalLastDay").value("2027-01-03"))
        .andExpect(jsonPath("$.operationalLastDay").value("2026-12-31"))
        .andExpect(jsonPath("$.basis").value("statute"))
        .andExpect(jsonPath("$.source").value("SI 2008/1858 reg 13(1)"))
        .andExpect(
            jsonPath("$.explanation")
                .value(
                    "Complete all six assessments for a standard authorisation (DOL-T01): 21"
                        + " calendar days beginning with Monday 14 December 2026 (day 1), so the"
                        + " last day is Sunday 3 January 2027. Friday 1 January 2027 is a bank"
                        + " holiday, New Year's Day, Saturday 2 January 2027 is at the weekend and"
                        + " Sunday 3 January 2027 is at the weekend, so the work is due by the"
                        + " working day before, Thursday 31 December 2026."));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-28T23:30:00Z, 2027-03-29",
    "2027-03-29T00:30:00%2B01:00, 2027-03-29",
    "2027-03-29T00:30:00+01:00, 2027-03-29",
    "2027-03-28T23:30:00.123Z, 2027-03-29",
    "2027-03-28T20:30:00-05:00, 2027-03-29",
    "2026-12-14T23:30:00Z, 2026-12-14"
  })
  void an_instant_counts_from_its_london_date(String instant, String start) throws Exception {
    due("DOL-T01", "?start=" + instant)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.start").value(start));
  }

  @Test
  void a_time_of_day_is_given_where_the_rule_has_one() throws Exception {
    due("bidding-closes", "?start=2026-12-22")
        .andExpect(jsonPath("$.legalLastDay").value("2026-12-31"))
        .andExpect(jsonPath("$.timeOfDay").value("12:00"))
        .andExpect(jsonPath("$.explanation", containsString("by 12:00 that day")));
  }

  @Test
  void a_second_date_is_a_parameter_of_its_own_name() throws Exception {
    due("DOL-T02", "?start=2026-12-23&urgentLastDay=2027-01-03")
        .andExpect(jsonPath("$.legalLastDay").value("2027-01-03"))
        .andExpect(jsonPath("$.operationalLastDay").value("2026-12-31"))
        .andExpect(
            jsonPath("$.explanation", containsString("Sunday 3 January 2027 (urgentLastDay)")));
    due("DOL-T02", "?start=2026-12-23&urgentLastDay=2026-12-28T09:00:00Z")
        .andExpect(jsonPath("$.legalLastDay").value("2026-12-28"));
  }

  @ParameterizedTest
  @CsvSource({
    "DOL-T01, '', start, is needed",
    "DOL-T01, ?start=, start, is needed",
    "DOL-T01, ?start=14/12/2026, start, must be a date",
    "DOL-T01, ?start=2026-02-30, start, must be a date",
    "DOL-T01, ?start=2026-12-14T10:00:00, start, must be a date",
    "DOL-T01, ?start=%2B99999-01-01, start, must lie between",
    "DOL-T01, ?start=1066-10-14, start, must lie between",
    "DOL-T02, ?start=2026-12-14, urgentLastDay, is needed",
    "DOL-T02, ?start=2026-12-14&urgentLastDay=soon, urgentLastDay, must be a date",
    "DOL-T02, ?start=2026-12-14&urgentLastDay=2026-12-13, urgentLastDay, must not lie before",
    "DOL-T01, ?start=2026-12-14&start=2026-12-15, start, is given more than once",
    "DOL-T01, ?start=1999-12-31, start, must lie between",
    "DOL-T01, ?start=2026-12-14&urgentLastDay=2026-12-20, urgentLastDay, is no date that",
  })
  void a_bad_parameter_is_refused_by_name(
      String key, String query, String parameter, String message) throws Exception {
    due(key, query)
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.status").value(400))
        .andExpect(jsonPath("$.errors[0].field").value(parameter))
        .andExpect(jsonPath("$.errors[0].message", containsString(message)))
        .andExpect(jsonPath("$.detail", containsString(parameter)));
  }

  @Test
  void a_refusal_never_repeats_what_was_sent() throws Exception {
    due("DOL-T01", "?start=Mrs-Example")
        .andExpect(status().isBadRequest())
        .andExpect(content().string(not(containsString("Mrs-Example"))));
  }

  @ParameterizedTest
  @CsvSource({
    "no-such-timescale, ?start=2026-12-14, No timescale has this key or rule id",
    "no-such-timescale, '', No timescale has this key or rule id",
    "CA-10, ?start=2026-12-14, use the key: review-window-opens",
    "DOL-T01, ?start=2008-12-14, is not in force for a clock that starts on 2008-12-14",
  })
  void an_unknown_timescale_is_not_found(String key, String query, String detail) throws Exception {
    due(key, query)
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.detail", containsString(detail)));
  }

  @Test
  void thousands_of_due_dates_take_no_time_to_speak_of() {
    var timescales = TestRules.timescales();
    var start = LocalDate.of(2026, 1, 1);
    long began = System.nanoTime();
    for (int day = 0; day < 10_000; day++) {
      timescales.due("DOL-T01", start.plusDays(day % 1_000));
    }

    assertThat(System.nanoTime() - began).isLessThan(3_000_000_000L);
  }
}
