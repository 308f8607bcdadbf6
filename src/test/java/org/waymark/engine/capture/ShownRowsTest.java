package org.waymark.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownRowsTest {

  private static String shown(String said) throws Exception {
    JsonNode list = new ObjectMapper().createArrayNode().addObject().put("it", said);
    Map<String, Map<String, String>> options =
        Map.of("it", Map.of("home-safety", "Home safety", "gp", "GP"));
    return ShownRows.of(new ObjectMapper().createArrayNode().add(list), options).get(0).get("it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "home-safety|Home safety",
        "gp|GP",
        "2026-11-03|3 Nov 2026",
        "2026-11-03T08:30|3 Nov 2026, 08:30",
        "2026-11-03T08:30:00.000Z|3 Nov 2026, 08:30",
        "2026-07-02T23:30Z|3 Jul 2026, 00:30",
        "walk|walk",
        "walk-in|walk-in",
        "h|h",
        "She rang; no answer.|She rang; no answer.",
        "Bus 7-11|Bus 7-11",
        "2026-13-45|2026-13-45"
      })
  void codes_are_words_days_begin_with_the_day_and_words_stay(String said, String shown)
      throws Exception {
    assertThat(shown(said)).isEqualTo(shown);
  }

  @Test
  void what_was_left_empty_stays_empty_and_no_list_is_no_rows() throws Exception {
    assertThat(shown("")).isEmpty();
    assertThat(
            ShownRows.of(new ObjectMapper().readTree("[{'a':null}]".replace('\'', '"')), Map.of()))
        .containsExactly(Map.of("a", ""));
    assertThat(ShownRows.of(new ObjectMapper().readTree("[]"), Map.of())).isEmpty();
  }
}
