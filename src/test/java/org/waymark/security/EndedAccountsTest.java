package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.Timestamp;
import java.time.Duration;
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

  private String account() {
    String user = "ended" + NUMBER.incrementAndGet();
    accounts.createUser(
        user, "Enid", "Ended", "ended@example.org", PASSWORD, List.of("practitioners"));
    return user;
  }
}
