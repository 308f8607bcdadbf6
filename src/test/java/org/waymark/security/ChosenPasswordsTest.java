package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.support.WaymarkTest;

/** Passwords that people choose: any letters, and none that is guessed soon. */
@WaymarkTest
class ChosenPasswordsTest {

  private static final String GOOD = "three unlike vicars dancing";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired IdentityService identity;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "           x",
        "password1234",
        "Password1234!",
        "P@$$w0rd1234",
        "qwertyuiop12",
        "aaaaaaaaaaaa",
        "123456789012",
        "liverpoolfc123",
        "waymarkwaymark",
        "Zebediah1948!",
        "zebediah.thrupp",
        "zthrupp@example"
      })
  void a_password_that_is_guessed_soon_is_refused_at_every_door(String password) {
    for (Door door : Door.values()) {
      String user = "chosen" + NUMBER.incrementAndGet();
      HttpResponse<String> answer = create(door, user, password);

      assertThat(answer.statusCode()).as("%s: %s", door, answer.body()).isEqualTo(400);
      assertThat(answer.body())
          .containsAnyOf("A password has at least 12 letters", "This password is guessed too soon");
      assertThat(identity.createUserQuery().userId(user).count()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void nobody_changes_a_password_to_one_that_is_guessed_soon(Door door) {
    String user = "chosen" + NUMBER.incrementAndGet();
    assertThat(create(door, user, GOOD).statusCode()).isEqualTo(204);

    HttpResponse<String> answer = change(door, user, "password1234");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("This password is guessed too soon");
    assertThat(identity.checkPassword(user, GOOD)).isTrue();
    assertThat(change(door, user, "another bright umbrella sings").statusCode()).isEqualTo(204);
    assertThat(identity.checkPassword(user, GOOD)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GOOD,
        "blåbärssylt och räksmörgås i ån med något mer som är långt nog, tycker jag",
        "吾輩は猫である名前はまだ無い何処で生れた",
        "Ὦ ξεῖν᾽ ἀγγέλλειν Λακεδαιμονίοις ὅτι τῇδε κείμεθα τοῖς κείνων ῥήμασι",
        "🦉🧭🪵🐝 owl compass log bee 🦉🧭🪵🐝"
      })
  void any_letters_make_a_password_and_each_of_them_counts(String password) {
    String user = "chosen" + NUMBER.incrementAndGet();
    assertThat(create(Door.REST, user, password).statusCode()).isEqualTo(204);

    assertThat(signsIn(user, password)).isTrue();
    assertThat(
            signsIn(
                user, password.substring(0, password.offsetByCodePoints(password.length(), -1))))
        .isFalse();
    assertThat(signsIn(user, password + "x")).isFalse();
  }

  @Test
  void a_thousand_characters_are_a_password_and_one_more_is_none() {
    String user = "chosen" + NUMBER.incrementAndGet();
    String longest = (GOOD + " ü").repeat(40).substring(0, 1000);
    assertThat(create(Door.REST, user, longest + "x").body()).contains("at most 1000 letters");
    assertThat(create(Door.REST, user, longest).statusCode()).isEqualTo(204);

    assertThat(signsIn(user, longest)).isTrue();
    assertThat(signsIn(user, longest.substring(0, 999))).isFalse();
    assertThat(signsIn(user, longest.substring(0, 72))).isFalse();
  }

  @Test
  void a_letter_is_the_same_however_a_keyboard_composes_it() {
    String user = "chosen" + NUMBER.incrementAndGet();
    create(Door.REST, user, "caf\u00e9 umbrella vicars dancing");

    assertThat(signsIn(user, "cafe\u0301 umbrella vicars dancing")).isTrue();
  }

  @Test
  void whoever_types_a_new_password_in_camunda_admin_is_told_before_sending_it() {
    Browser admin = Door.WEB_APPS.open(port, "administrator");
    String policy = Door.WEB_APPS.at("/identity/password-policy");

    assertThat(admin.json("POST", policy, "{\"password\":\"password1234\"}").body())
        .contains("\"valid\":false", "At least 12 letters");
    assertThat(
            admin
                .json(
                    "POST",
                    policy,
                    "{\"password\":\"Thrupp-thrupp1\",\"profile\":{\"lastName\":\"Thrupp\"}}")
                .body())
        .contains("\"valid\":false");
    assertThat(admin.json("POST", policy, "{\"password\":\"" + GOOD + "\"}").body())
        .contains("\"valid\":true");
  }

  // An administrator set it, so nothing is open yet; a wrong one is not even told that.
  private boolean signsIn(String user, String password) {
    int answer = Browser.script(port, user, password).get("/engine-rest/task/count").statusCode();
    assertThat(answer).isIn(401, 403);
    return answer == 403;
  }

  private HttpResponse<String> create(Door door, String user, String password) {
    return door.open(port, "administrator")
        .json(
            "POST",
            door.at("/user/create"),
            "{\"profile\":{\"id\":\"%s\",\"firstName\":\"Zebediah\",\"lastName\":\"Thrupp\",\"email\":\"zthrupp@example.org\"},\"credentials\":{\"password\":\"%s\"}}"
                .formatted(user, password));
  }

  private HttpResponse<String> change(Door door, String user, String password) {
    return door.open(port, "administrator")
        .json(
            "PUT",
            door.at("/user/" + user + "/credentials"),
            "{\"password\":\"%s\",\"authenticatedUserPassword\":\"demo\"}".formatted(password));
  }
}
