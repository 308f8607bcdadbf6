package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.support.Acting;
import org.waymark.support.WaymarkTest;
import org.waymark.teams.KeepPeople;
import org.waymark.teams.KeepResult;
import org.waymark.teams.KeepResult.Kept;

/** A password that somebody else set lets its owner in as far as the page that changes it. */
@WaymarkTest
class OthersPasswordsTest {

  private static final String OWN = "four vicars cycling uphill";
  private static final String OTHERS = "nine lamps under water";
  private static final String SENTENCE = "Somebody else set the password of this account";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** An address behind each of the five chains, and beside them the web apps themselves. */
  private static final Map<String, Integer> DOORS =
      Map.of(
          "/engine-rest/task/count", 403,
          "/api/timescales", 403,
          "/camunda/api/engine/engine/default/task/count", 403,
          "/start/referral", 302,
          "/people", 302,
          "/camunda/app/tasklist/default/", 302,
          "/camunda/app/admin/default/", 302);

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired KeepPeople people;
  @Autowired IdentityService identity;

  /** Ways in which somebody else sets a password. Each gives the password. */
  enum Setting {
    MADE_ON_TEAMS {
      @Override
      String sets(OthersPasswordsTest to, String user) {
        return to.keep(() -> to.people.add(user, PERSON));
      }
    },
    GIVEN_ANEW_ON_TEAMS {
      @Override
      String sets(OthersPasswordsTest to, String user) {
        to.own(user);
        return to.keep(() -> to.people.newPassword(user));
      }
    },
    LET_IN_AGAIN_ON_TEAMS {
      @Override
      String sets(OthersPasswordsTest to, String user) {
        to.own(user);
        to.keep(() -> to.people.end(user, false));
        return to.keep(() -> to.people.change(user, PERSON));
      }
    },
    MADE_BY_REST {
      @Override
      String sets(OthersPasswordsTest to, String user) {
        return to.create(Door.REST, user);
      }
    },
    MADE_IN_CAMUNDA_ADMIN {
      @Override
      String sets(OthersPasswordsTest to, String user) {
        return to.create(Door.WEB_APPS, user);
      }
    },
    SET_BY_REST {
      @Override
      String sets(OthersPasswordsTest to, String user) {
        return to.set(Door.REST, to.own(user));
      }
    },
    SET_IN_CAMUNDA_ADMIN {
      @Override
      String sets(OthersPasswordsTest to, String user) {
        return to.set(Door.WEB_APPS, to.own(user));
      }
    };

    static final Map<String, String> PERSON =
        Map.of("firstName", "Olga", "lastName", "Thers", "roles", "brokers");

    abstract String sets(OthersPasswordsTest to, String user);
  }

  @ParameterizedTest
  @EnumSource
  void a_password_of_somebody_elses_opens_the_page_that_changes_it_and_no_door(Setting setting) {
    String user = user();
    String password = setting.sets(this, user);
    Browser browser = Browser.signedIn(port, user, password);

    DOORS.forEach((door, shut) -> isShut(browser.get(door), door, shut));
    HttpResponse<String> page = browser.get("/password");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Choose your own password", "At least 12 letters")
        .doesNotContain("Present password");

    assertThat(change(browser, "", OWN, OWN).statusCode()).isEqualTo(302);

    DOORS.keySet().forEach(door -> isOpen(browser.get(door), door));
    assertThat(browser.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
    assertThat(Browser.script(port, user, OWN).get("/api/timescales").statusCode()).isEqualTo(200);
    assertThat(Browser.script(port, user, password).get("/api/timescales").statusCode())
        .isEqualTo(401);
  }

  private static void isShut(HttpResponse<String> answer, String door, int shut) {
    assertThat(answer.statusCode()).as(door).isEqualTo(shut);
    if (shut == 403) {
      assertThat(answer.body()).as(door).startsWith("{").contains(SENTENCE);
    } else {
      assertThat(answer.headers().firstValue("Location")).as(door).contains("/password");
    }
  }

  private static void isOpen(HttpResponse<String> answer, String door) {
    assertThat(answer.statusCode()).as(door).isNotIn(302, 401);
    assertThat(answer.body()).as(door).doesNotContain(SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/task/count", "/api/timescales", "/tasks/none"})
  void a_program_is_told_in_a_sentence(String door) {
    String user = user();
    String password = Setting.MADE_BY_REST.sets(this, user);

    HttpResponse<String> answer = Browser.script(port, user, password).get(door);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).startsWith("{").contains(SENTENCE, "/password");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("json");
  }

  @Test
  void nothing_is_written_before_the_password_is_changed() {
    String user = user();
    Browser script = Browser.script(port, user, create(Door.REST, user));

    assertThat(
            script
                .json(
                    "PUT",
                    "/engine-rest/user/" + user + "/profile",
                    "{\"id\":\"%s\",\"lastName\":\"Changed\"}".formatted(user))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            script
                .json(
                    "PUT",
                    "/engine-rest/user/" + user + "/credentials",
                    "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}"
                        .formatted(OWN, OTHERS))
                .statusCode())
        .isEqualTo(403);
    assertThat(identity.createUserQuery().userId(user).singleResult().getLastName())
        .isEqualTo("Thers");
    assertThat(identity.checkPassword(user, OTHERS)).isTrue();
  }

  @Test
  void whoever_wanted_a_page_comes_to_it_afterwards() {
    String user = user();
    Browser browser = Browser.signedIn(port, user, create(Door.REST, user));
    browser.send("GET", "/people?q=Silva", null, Map.of("Accept", "text/html"));

    HttpResponse<String> answer = change(browser, "", OWN, OWN);

    assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/people?q=Silva");
  }

  @Test
  void what_is_wrong_is_said_at_its_field_and_nothing_is_changed() {
    String user = user();
    Browser browser = Browser.signedIn(port, user, create(Door.REST, user));

    refuses(browser, "short", "short", "password-wrong", "A password has at least 12 letters");
    refuses(browser, "password1234", "password1234", "password-wrong", "guessed too soon");
    refuses(browser, OWN, OWN + "x", "again-wrong", "once more, exactly alike");
    refuses(browser, OWN, "", "again-wrong", "once more, exactly alike");
    refuses(browser, OTHERS, OTHERS, "password-wrong", "the password that you have now");
    refuses(browser, "", "", "password-wrong", "A password has at least 12 letters");

    assertThat(browser.get("/people").statusCode()).isEqualTo(302);
    assertThat(identity.checkPassword(user, OTHERS)).isTrue();
  }

  private void refuses(Browser browser, String chosen, String again, String field, String why) {
    HttpResponse<String> answer = change(browser, "", chosen, again);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Nothing was changed.")
        .containsPattern("id=\"" + field + "\" >[^<]*" + why)
        .doesNotContain("value=\"" + (chosen.isEmpty() ? OTHERS : chosen));
  }

  @Test
  void the_page_is_shut_to_whoever_has_not_signed_in_and_to_forged_requests() {
    HttpResponse<String> answer = Browser.anonymous(port).get("/password");
    assertThat(answer.headers().firstValue("Location")).contains("/sign-in");

    String user = user();
    Browser browser = Browser.signedIn(port, user, create(Door.REST, user));
    browser.send(
        "POST",
        "/password",
        "password=" + OWN.replace(' ', '+') + "&again=" + OWN.replace(' ', '+'),
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(identity.checkPassword(user, OTHERS)).isTrue();
  }

  @Test
  void everybody_changes_their_own_password_who_knows_the_present_one() {
    String user = own(user());
    Browser here = Browser.signedIn(port, user, OTHERS);
    Browser elsewhere = Browser.signedIn(port, user, OTHERS);
    assertThat(here.get("/password").body()).contains("Change your password", "Present password");

    HttpResponse<String> refused = change(here, "guessed", OWN, OWN);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("This is not your present password");
    assertThat(change(here, OTHERS, OTHERS, OTHERS).body())
        .contains("the password that you have now");

    assertThat(change(here, OTHERS, OWN, OWN).headers().firstValue("Location"))
        .contains("/password?changed");
    assertThat(here.get("/password?changed").body()).contains("Your password is changed.");
    assertThat(here.get("/api/timescales").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/api/timescales").statusCode()).isEqualTo(401);
  }

  @Test
  void a_wrong_present_password_tells_nothing_of_the_right_one() {
    String user = own(user());
    Browser browser = Browser.signedIn(port, user, OTHERS);

    assertThat(change(browser, "guessed", OTHERS, OTHERS).body())
        .contains("This is not your present password")
        .doesNotContain("the password that you have now");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void whoever_sets_their_own_password_in_camunda_is_asked_for_no_other(Door door) {
    String user = own(user());
    Browser browser =
        door == Door.REST
            ? Browser.script(port, user, OTHERS)
            : Browser.signedIn(port, user, OTHERS).withWebAppToken();

    HttpResponse<String> answer =
        browser.json(
            "PUT",
            door.at("/user/" + user + "/credentials"),
            "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}".formatted(OWN, OTHERS));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(Browser.script(port, user, OWN).get("/api/timescales").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void a_password_that_is_refused_leaves_the_account_as_it_was(Door door) {
    String user = own(user());

    assertThat(
            door.open(port, "administrator")
                .json(
                    "PUT",
                    door.at("/user/" + user + "/credentials"),
                    "{\"password\":\"short\",\"authenticatedUserPassword\":\"demo\"}")
                .statusCode())
        .isEqualTo(400);

    assertThat(Browser.script(port, user, OTHERS).get("/api/timescales").statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> change(
      Browser browser, String present, String chosen, String again) {
    Matcher token = TOKEN.matcher(browser.get("/password").body());
    assertThat(token.find()).isTrue();
    return browser.send(
        "POST",
        "/password",
        "present=%s&password=%s&again=%s&_csrf=%s"
            .formatted(encoded(present), encoded(chosen), encoded(again), token.group(1)),
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String user() {
    return "others-password-" + NUMBER.incrementAndGet();
  }

  /** An account whose owner chose its password. */
  private String own(String user) {
    accounts.createUser(user, "Olga", "Thers", "olga@example.org", OTHERS, List.of("brokers"));
    return user;
  }

  private String keep(Supplier<KeepResult> step) {
    KeepResult result = Acting.as("administrator", step);
    assertThat(result).isInstanceOf(Kept.class);
    return ((Kept) result).firstPassword();
  }

  private String create(Door door, String user) {
    HttpResponse<String> answer =
        door.open(port, "administrator")
            .json(
                "POST",
                door.at("/user/create"),
                "{\"profile\":{\"id\":\"%s\",\"firstName\":\"Olga\",\"lastName\":\"Thers\"},\"credentials\":{\"password\":\"%s\"}}"
                    .formatted(user, OTHERS));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    return OTHERS;
  }

  private String set(Door door, String user) {
    String password = "six spoons beside rivers";
    HttpResponse<String> answer =
        door.open(port, "administrator")
            .json(
                "PUT",
                door.at("/user/" + user + "/credentials"),
                "{\"password\":\"%s\",\"authenticatedUserPassword\":\"demo\"}".formatted(password));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    return password;
  }
}
