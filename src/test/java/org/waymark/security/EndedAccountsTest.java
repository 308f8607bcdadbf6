package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.support.SettableClock;
import org.waymark.support.WaymarkTest;

/** Whoever may no longer sign in does nothing more, in whichever session they still have. */
@WaymarkTest
class EndedAccountsTest {

  private static final String PASSWORD = "ended-accounts-first";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-11-24T00:00:00Z");

  /** An address behind each of the five chains, and its answer to nobody. */
  private static final Map<String, Integer> DOORS =
      Map.of(
          "/engine-rest/task/count", 401,
          "/api/timescales", 401,
          "/camunda/api/engine/engine/default/task/count", 401,
          "/start/referral", 302,
          "/people", 302);

  @LocalServerPort int port;
  @Autowired IdentityService identity;
  @Autowired Accounts accounts;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  /** Ways in which an account stops being what it was. */
  enum End {
    DELETED {
      @Override
      void happens(EndedAccountsTest to, String user) {
        to.identity.deleteUser(user);
      }
    },
    LOCKED {
      @Override
      void happens(EndedAccountsTest to, String user) {
        to.database
            .sql("update act_id_user set lock_exp_time_ = ? where id_ = ?")
            .params(Timestamp.from(to.clock.instant().plus(Duration.ofDays(1))), user)
            .update();
      }
    },
    GIVEN_ANOTHER_PASSWORD {
      @Override
      void happens(EndedAccountsTest to, String user) {
        User changed = to.identity.createUserQuery().userId(user).singleResult();
        changed.setPassword("ended-accounts-second");
        to.identity.saveUser(changed);
      }
    },
    TAKEN_OUT_OF_A_GROUP {
      @Override
      void happens(EndedAccountsTest to, String user) {
        to.identity.deleteMembership(user, "practitioners");
      }
    },
    PUT_INTO_A_GROUP {
      @Override
      void happens(EndedAccountsTest to, String user) {
        to.identity.createMembership(user, "team-managers");
      }
    },
    ENDED_ON_TEAMS {
      @Override
      void happens(EndedAccountsTest to, String user) {
        to.accounts.end(user);
      }
    },
    PAST_ITS_LAST_DAY {
      @Override
      void happens(EndedAccountsTest to, String user) {
        to.accounts.endAfter(user, TODAY);
        to.clock.set(AFTER_MIDNIGHT);
      }
    },
    CHANGED_BY_ANOTHER_NODE {
      @Override
      void happens(EndedAccountsTest to, String user) {
        to.database.sql("delete from act_id_membership where user_id_ = ?").param(user).update();
      }
    };

    abstract void happens(EndedAccountsTest to, String user);
  }

  static Stream<Arguments> every_end_at_every_door() {
    return Stream.of(End.values())
        .flatMap(
            end -> DOORS.entrySet().stream().map(it -> arguments(end, it.getKey(), it.getValue())));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("every_end_at_every_door")
  void an_account_that_ended_or_changed_has_no_session_any_more(End end, String door, int nobody) {
    String user = account();
    Browser first = Browser.signedIn(port, user, PASSWORD);
    Browser second = Browser.signedIn(port, user, PASSWORD);
    assertThat(first.get(door).statusCode()).isEqualTo(200);

    end.happens(this, user);

    assertThat(first.get(door).statusCode()).isEqualTo(nobody);
    assertThat(second.get(door).statusCode()).isEqualTo(nobody);
    assertThat(second.get("/api/timescales").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void nothing_is_written_by_a_session_that_ended(End end) {
    String user = account();
    Browser browser = Browser.signedIn(port, user, PASSWORD);
    browser.get("/api/timescales");
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/json",
            "X-WAYMARK-XSRF-TOKEN",
            browser.cookie("WAYMARK-XSRF-TOKEN"));
    String before = "{}";
    assertThat(browser.send("POST", "/engine-rest/task/count", before, headers).statusCode())
        .isEqualTo(200);

    end.happens(this, user);

    assertThat(browser.send("POST", "/engine-rest/task/count", before, headers).statusCode())
        .isEqualTo(401);
  }

  @Test
  void what_does_not_change_what_somebody_may_do_ends_no_session() {
    String user = account();
    Browser browser = Browser.signedIn(port, user, PASSWORD);

    User renamed = identity.createUserQuery().userId(user).singleResult();
    renamed.setLastName("Married");
    renamed.setEmail("married@example.org");
    identity.saveUser(renamed);
    Browser.script(port, user, "wrong").get("/api/timescales");

    assertThat(browser.get("/api/timescales").statusCode()).isEqualTo(200);
  }

  @Test
  void whoever_was_given_other_groups_signs_in_again_and_has_them() {
    String user = account();
    Browser browser = Browser.signedIn(port, user, PASSWORD);
    assertThat(browser.get("/api/outbox").statusCode()).isEqualTo(403);

    identity.createMembership(user, "administrators");
    browser.signIn(user, PASSWORD);

    assertThat(browser.get("/api/outbox").statusCode()).isEqualTo(200);
  }

  @Test
  void a_locked_account_signs_in_again_after_its_lock() {
    String user = account();
    End.LOCKED.happens(this, user);
    assertThat(Browser.script(port, user, PASSWORD).get("/api/timescales").statusCode())
        .isEqualTo(401);

    clock.advance(Duration.ofDays(2));

    assertThat(Browser.script(port, user, PASSWORD).get("/api/timescales").statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_account_opens_until_the_end_of_its_last_day_in_london() {
    String user = account();
    clock.set("2027-06-30T22:59:59Z");
    accounts.endAfter(user, LocalDate.of(2027, 6, 30));
    assertThat(asks(user, PASSWORD)).isEqualTo(200);

    clock.set("2027-06-30T23:00:00Z");

    assertThat(asks(user, PASSWORD)).as("midnight of summer time").isEqualTo(401);
  }

  @Test
  void a_later_last_day_opens_the_account_again_as_it_was() {
    String user = account();
    accounts.endAfter(user, TODAY.minusDays(3));
    assertThat(asks(user, PASSWORD)).isEqualTo(401);

    accounts.endAfter(user, TODAY.plusDays(3));

    assertThat(asks(user, PASSWORD)).isEqualTo(200);
    assertThat(accounts.account(user).orElseThrow().groups()).containsExactly("practitioners");
  }

  @ParameterizedTest
  @EnumSource(names = {"ENDED_ON_TEAMS", "PAST_ITS_LAST_DAY"})
  void signing_in_says_the_same_as_for_an_account_that_never_was(End end) {
    String user = account();
    end.happens(this, user);

    assertThat(Browser.anonymous(port).signIn(user, PASSWORD).headers().firstValue("Location"))
        .isEqualTo(
            Browser.anonymous(port)
                .signIn("nobody-" + user, PASSWORD)
                .headers()
                .firstValue("Location"))
        .contains("/sign-in?error");
    String verify = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(user, PASSWORD);
    assertThat(
            Door.REST
                .open(port, "administrator")
                .json("POST", "/engine-rest/identity/verify", verify)
                .body())
        .contains("\"authenticated\":false");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void an_account_that_was_ended_is_given_no_password_in_camunda(Door door) {
    String user = account();
    accounts.end(user);
    Browser admin = door.open(port, "administrator");
    String set =
        "{\"password\":\"six spoons beside rivers\",\"authenticatedUserPassword\":\"demo\"}";

    HttpResponse<String> answer = admin.json("PUT", door.at("/user/" + user + "/credentials"), set);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("This account was ended", "under Teams");
    assertThat(identity.checkPassword(user, "six spoons beside rivers")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void an_account_that_was_ended_and_deleted_is_not_made_again_in_camunda(Door door) {
    String user = account();
    accounts.end(user);
    identity.deleteUser(user);
    String made =
        "{\"profile\":{\"id\":\"%s\"},\"credentials\":{\"password\":\"six spoons beside rivers\"}}"
            .formatted(user);

    HttpResponse<String> answer =
        door.open(port, "administrator").json("POST", door.at("/user/create"), made);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(identity.createUserQuery().userId(user).count()).isZero();
  }

  @ParameterizedTest
  @MethodSource("doors")
  void an_account_that_was_ended_stays_so_whatever_password_and_groups_it_is_given(
      String door, int nobody) {
    String user = account();
    accounts.end(user);
    End.GIVEN_ANOTHER_PASSWORD.happens(this, user);
    identity.createMembership(user, "administrators");

    Browser browser = Browser.signedIn(port, user, "ended-accounts-second");

    assertThat(browser.get(door).statusCode()).isEqualTo(nobody);
    assertThat(asks(user, "ended-accounts-second")).isEqualTo(401);
    assertThat(accounts.members("administrators")).extracting(Accounts.Account::id).isNotEmpty();
    assertThat(accounts.members("administrators"))
        .extracting(Accounts.Account::id)
        .doesNotContain(user);
  }

  static Stream<Arguments> doors() {
    return DOORS.entrySet().stream().map(it -> arguments(it.getKey(), it.getValue()));
  }

  @ParameterizedTest
  @EnumSource(names = {"ENDED_ON_TEAMS", "PAST_ITS_LAST_DAY"})
  void whoever_is_let_in_again_on_teams_signs_in(End end) {
    String user = account();
    end.happens(this, user);

    accounts.resume(user, "six spoons beside rivers");

    assertThat(asks(user, "six spoons beside rivers")).as("to be changed first").isEqualTo(403);
  }

  private int asks(String user, String password) {
    return Browser.script(port, user, password).get("/api/timescales").statusCode();
  }

  private String account() {
    String user = "ended" + NUMBER.incrementAndGet();
    accounts.createUser(
        user, "Enid", "Ended", "ended@example.org", PASSWORD, List.of("practitioners"));
    return user;
  }
}
