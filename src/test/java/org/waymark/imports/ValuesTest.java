package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/11/2026",
        "3/11/2026",
        " 03/11/2026 ",
        "2026-11-03",
        "03-11-2026",
        "3.11.2026",
        "3 Nov 2026",
        "3-Nov-2026",
        "03 november 2026",
        "03/11/2026 00:00",
        "03/11/2026 00:00:00",
        "2026-11-03T00:00:00"
      })
  void a_date_is_read_day_first_in_every_usual_spelling(String text) {
    assertThat(Values.date(text)).contains(LocalDate.of(2026, 11, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11/22/2026",
        "31/02/2026",
        "29/02/2027",
        "3/11/26",
        "46329",
        "soon",
        "",
        "0/1/2026"
      })
  void what_is_no_date_or_could_be_two_is_not_guessed(String text) {
    assertThat(Values.date(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "14:05,14:05",
    "9:05,09:05",
    "14:05:00,14:05",
    "9.05,09:05",
    "0905,09:05",
    "2:05 pm,14:05",
    "2.05PM,14:05",
    "9am,09:00",
    "12:30 am,00:30",
    "14:05:30,14:05:30",
    "2:05\u202FPM,14:05",
    "30/12/1899 14:05:00,14:05",
    "1899-12-30T14:05:00,14:05"
  })
  void a_time_is_read_in_every_usual_spelling(String text, LocalTime time) {
    assertThat(Values.time(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"25:00", "14:60", "half past two", "14", "13:00 pm", "", "3/7/2026 14:05"})
  void what_is_no_time_is_refused(String text) {
    assertThat(Values.time(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Yes,true", "y,true", "TRUE,true", "1,true", "No,false", "n,false", "0,false"})
  void yes_and_no_are_read_in_their_many_spellings(String text, boolean value) {
    assertThat(Values.yesNo(text)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"maybe", "", "2", "yes and no"})
  void anything_else_is_neither_yes_nor_no(String text) {
    assertThat(Values.yesNo(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gp", "G.P.", " Surgery ", "SURGERY"})
  void a_code_is_found_whatever_its_capitals_spaces_and_points(String text) {
    Codes<Integer> codes = new Codes<Integer>().with(7, "gp", "surgery");

    assertThat(codes.find(text)).contains(7);
    assertThat(codes.find("ward")).isEmpty();
  }
}
