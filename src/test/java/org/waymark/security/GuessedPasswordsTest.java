package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.waymark.support.SettableClock;
import org.waymark.support.WaymarkTest;

/** Whoever guesses passwords gets nowhere, and keeps nobody else out. */
@WaymarkTest
class GuessedPasswordsTest {

  private static final String PASSWORD = "guessed-by-nobody-yet";
  private static final String HERE = "127.0.0.1";
  private static final String ELSEWHERE = "127.0.0.2";
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired IdentityService identity;
  @Autowired Accounts accounts;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @Test
  void whoever_mistypes_four_times_signs_in_at_once() {
    String user = account();
    guess(HERE, user, 4);

    assertThat(FromElsewhere.asks(HERE, port, user, PASSWORD)).isEqualTo(200);
  }

  @Test
  void a_guesser_waits_longer_each_time_and_even_the_right_password_is_not_taken_meanwhile() {
    String user = account();
    guess(ELSEWHERE, user, 5);
    assertThat(FromElsewhere.asks(ELSEWHERE, port, user, PASSWORD)).isEqualTo(401);
    clock.advance(Duration.ofSeconds(5));
    guess(ELSEWHERE, user, 1);
    clock.advance(Duration.ofSeconds(9));
    assertThat(FromElsewhere.asks(ELSEWHERE, port, user, PASSWORD)).isEqualTo(401);
    clock.advance(Duration.ofSeconds(1));

    assertThat(FromElsewhere.asks(ELSEWHERE, port, user, PASSWORD)).isEqualTo(200);
    guess(ELSEWHERE, user, 4);
    assertThat(FromElsewhere.asks(ELSEWHERE, port, user, PASSWORD)).isEqualTo(200);
  }

  @Test
  void nobody_is_ever_locked_out_for_good() {
    String user = account();
    for (int attempt = 0; attempt < 25; attempt++) {
      guess(HERE, user, 1);
      clock.advance(LONGEST_WAIT);
    }

    assertThat(FromElsewhere.asks(HERE, port, user, PASSWORD)).isEqualTo(200);
  }

  @Test
  void the_owner_signs_in_while_somebody_guesses_elsewhere_and_keeps_the_session() {
    String user = account();
    Browser owner = Browser.signedIn(port, user, PASSWORD);
    for (int attempt = 0; attempt < 15; attempt++) {
      guess(ELSEWHERE, user, 1);
      clock.advance(Duration.ofSeconds(61));
    }
    guess(ELSEWHERE, user, 1);

    assertThat(FromElsewhere.asks(HERE, port, user, PASSWORD)).isEqualTo(200);
    assertThat(owner.get("/api/timescales").statusCode()).isEqualTo(200);
  }

  @Test
  void a_few_passwords_tried_on_all_accounts_are_slowed_down_but_not_those_known_there() {
    String colleague = account();
    assertThat(FromElsewhere.asks("127.0.0.3", port, colleague, PASSWORD)).isEqualTo(200);
    for (int attempt = 0; attempt < 30; attempt++) {
      guess("127.0.0.3", "sprayed-" + attempt, 1);
    }
    String next = account();

    assertThat(FromElsewhere.asks("127.0.0.3", port, next, PASSWORD)).isEqualTo(401);
    assertThat(FromElsewhere.asks("127.0.0.3", port, colleague, PASSWORD)).isEqualTo(200);
    assertThat(FromElsewhere.asks(HERE, port, next, PASSWORD)).isEqualTo(200);
    clock.advance(LONGEST_WAIT);
    assertThat(FromElsewhere.asks("127.0.0.3", port, next, PASSWORD)).isEqualTo(200);
  }

  @Test
  void a_session_that_is_left_open_is_no_place_to_guess_its_owners_password() {
    String user = account();
    Browser left = Browser.signedIn(port, user, PASSWORD).withWebAppToken();
    String door = "/camunda/api/engine/engine/default";
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(
              left.json("PUT", door + "/user/" + user + "/credentials", change("wrong"))
                  .statusCode())
          .isEqualTo(400);
    }

    assertThat(
            left.json("PUT", door + "/user/" + user + "/credentials", change(PASSWORD))
                .statusCode())
        .isEqualTo(400);
    assertThat(FromElsewhere.asks(ELSEWHERE, port, user, PASSWORD)).isEqualTo(200);
  }

  private static String change(String typed) {
    return "{\"password\":\"three unlike vicars dancing\",\"authenticatedUserPassword\":\""
        + typed
        + "\"}";
  }

  @Test
  void asking_whether_a_password_is_right_is_guessing_too() {
    String user = account();
    Browser script = Browser.script(port, "administrator", "demo");
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(verified(script, user, "wrong")).contains("\"authenticated\":false");
    }
    assertThat(verified(script, user, PASSWORD)).contains("\"authenticated\":false");

    clock.advance(LONGEST_WAIT);

    assertThat(verified(script, user, PASSWORD)).contains("\"authenticated\":true");
  }

  private static String verified(Browser script, String user, String password) {
    return script
        .json(
            "POST",
            "/engine-rest/identity/verify",
            "{\"username\":\"" + user + "\",\"password\":\"" + password + "\"}")
        .body();
  }

  @Test
  void the_time_of_an_answer_does_not_tell_whether_an_account_exists() {
    List<Long> known = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    for (int attempt = 0; attempt < 9; attempt++) {
      String user = account();
      known.add(timed(user));
      unknown.add(timed("un" + user));
    }

    assertThat((double) middle(unknown) / middle(known)).isBetween(0.5, 2.0);
  }

  private long timed(String user) {
    long begun = System.nanoTime();
    guess(ELSEWHERE, user, 1);
    return System.nanoTime() - begun;
  }

  private static long middle(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  @Test
  void what_was_typed_as_a_user_name_stands_nowhere() {
    String typed = "my-password-typed-as-name";
    guess(HERE, typed, 1);

    String kept =
        String.join(
            "\n",
            database
                .sql("select password_attempt::text from password_attempt")
                .query(String.class)
                .list());
    assertThat(kept).isNotEmpty().doesNotContain("typed");
  }

  @Test
  void a_name_with_a_nul_is_nobodys() {
    assertThat(FromElsewhere.asks(HERE, port, "practitioner\0", "demo")).isEqualTo(401);
    assertThat(verified(Browser.script(port, "administrator", "demo"), "a\\u0000b", "demo"))
        .contains("\"authenticated\":false");
  }

  @Test
  void a_password_that_was_stored_before_goes_on_working() {
    String user = account();
    String before = "stored-before-with-é";
    database
        .sql("update act_id_user set pwd_ = ?, salt_ = 'AAAA' where id_ = ?")
        .params("{bcrypt}" + new BCryptPasswordEncoder().encode(before + "AAAA"), user)
        .update();

    assertThat(FromElsewhere.asks(HERE, port, user, before)).isEqualTo(200);
    assertThat(FromElsewhere.asks(HERE, port, user, before + "x")).isEqualTo(401);
    assertThat(FromElsewhere.asks(HERE, port, user, "é".repeat(40))).isEqualTo(401);
  }

  private void guess(String address, String user, int times) {
    for (int attempt = 0; attempt < times; attempt++) {
      assertThat(FromElsewhere.asks(address, port, user, "wrong")).isEqualTo(401);
    }
  }

  private String account() {
    String user = "guessed-at-" + NUMBER.incrementAndGet();
    accounts.createUser(
        user, "Guy", "Guessed", "guessed@example.org", PASSWORD, List.of("practitioners"));
    return user;
  }
}
