package org.waymark.casefile.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NicknamesTest {

  @Test
  void the_file_has_many_groups() {
    assertThat(Nicknames.groups()).isGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource({"bill,william", "peggy,margaret", "bob,rob", "jack,john", "ted,edward", "peggy,meg"})
  void familiar_forms_are_related(String one, String other) {
    assertThat(Nicknames.related(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"bill,robert", "ann,george", "unheard,unheard-of"})
  void other_names_are_not(String one, String other) {
    assertThat(Nicknames.related(one, other)).isFalse();
  }
}
