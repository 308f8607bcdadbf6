package org.waymark.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes in words. */
class CodeWordsTest {

  @ParameterizedTest
  @CsvSource({
    "dols-coordinators,DoLS coordinators,DoLS coordinators",
    "TEAM_MANAGERS,Team managers,team managers",
    "gp,GP,GP",
    "told by,Told by,told by",
    "'','',''"
  })
  void a_code_reads_as_people_write_it(String code, String alone, String within) {
    assertThat(CodeWords.of(code)).isEqualTo(alone);
    assertThat(CodeWords.within(code)).isEqualTo(within);
  }
}
