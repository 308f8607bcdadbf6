package org.waymark.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.security.Passwords;

/** Which passwords a guesser tries early, the names of an account among them. */
class HardToGuessTest {

  private static final List<String> NAMES =
      Arrays.asList("zthrupp", "Zebediah", "Thrupp", "zthrupp@example.org", null);

  private final Passwords passwords = new HardToGuess();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thrupp-thrupp1",
        "zebediah.thrupp",
        "ThruppZebediah1948",
        "zthrupp@example.org!",
        "Winter2026!!"
      })
  void a_password_made_of_names_or_a_season_is_guessed_too_soon(String password) {
    assertThat(passwords.problem(password, NAMES))
        .hasValueSatisfying(it -> assertThat(it).contains("guessed too soon"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thrupp likes unlike vicars dancing", "four bright umbrellas sing"})
  void four_words_are_enough_and_one_of_them_may_be_a_name(String password) {
    assertThat(passwords.problem(password, NAMES)).isEmpty();
  }

  @Test
  void signs_that_stand_for_letters_take_no_long_time_to_estimate() {
    String signs = "4@8({[<3690!1|l17$52%".repeat(40);
    long begun = System.nanoTime();
    passwords.problem(signs, NAMES);

    assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
  }
}
