package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results are those of {@code new RegExp(pattern).test(text)} in a browser. */
class JsPatternTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "b,abc,true",
        "^b,abc,false",
        "^abc$,abc,true",
        "[[],[,true",
        "[a&&b],&,true",
        "[^]x,ax,true",
        "a/b,a/b,true",
        "a\\/b,a/b,true",
        "^\\d+(?:\\.\\d{2})?$,12.50,true",
        "^\\d+(?:\\.\\d{2})?$,12.5,false",
        "(?<year>\\d{4})-\\k<year>,2026-2026,true",
        "(?=.*\\d)^\\w+$,abc1,true",
        "(?<!x)y,xy,false",
        "^a+?$,aaa,true",
        "^[\\w.-]+$,a-b.c,true"
      })
  void a_pattern_means_what_it_means_in_a_browser(String pattern, String text, boolean found) {
    assertThat(BoundedMatch.find(JsPattern.compile(pattern), text)).isEqualTo(found);
  }

  @Test
  void the_end_is_the_end_and_not_before_a_last_line_break() {
    assertThat(BoundedMatch.find(JsPattern.compile("^a$"), "a\n")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(", "[", "a\\", "[]", "a++", "a*+", "(?>a)", "(?i)a", "\\Aa", "a\\z", "\\p{L}", "\\Qa\\E",
        "a{2", "*"
      })
  void what_a_browser_reads_differently_is_refused(String pattern) {
    assertThatThrownBy(() -> JsPattern.compile(pattern))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"^(a+)+$", "^(a|aa)+$", "^(a|b|c)*$"})
  void a_careless_pattern_cannot_hold_the_server_up(String pattern) {
    String text = "a".repeat(19_000) + "!";

    assertThat(BoundedMatch.find(JsPattern.compile(pattern), text)).isFalse();
  }
}
