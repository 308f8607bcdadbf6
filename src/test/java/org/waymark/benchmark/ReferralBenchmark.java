package org.waymark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.waymark.support.SettableClock;
import org.waymark.support.WaymarkTest;
import org.waymark.timescales.WorkingCalendar;

/**
 * A referral from its contact to advice given, through its four forms: how many a second does
 * Waymark start and finish, and how many a bare engine with the same models, tables, forms and
 * values? Durable commits of the same database server, authorization on, alternating rounds,
 * medians.
 */
@WaymarkTest
@TestPropertySource(
    properties = {"waymark.database.durable=true", "logging.level.org.waymark=WARN"})
class ReferralBenchmark {

  private static final int REFERRALS = Integer.getInteger("benchmark.referrals", 1_000);
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
  private static final int THREADS = 4;
  private static final double LEAST = 0.85;

  private static final String USER = "practitioner";
  private static final List<String> GROUPS =
      List.of("practitioners", "team-north", "team-north.practitioners");

  @Autowired private ProcessEngine engine;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private SettableClock clock;

  @Test
  void referrals_are_started_and_finished_beside_a_bare_engine() {
    ReferralAnswers answers =
        new ReferralAnswers(LocalDateTime.ofInstant(clock.instant(), WorkingCalendar.LONDON));
    Referrals ours = new Referrals(engine, answers, this::signIn, person -> null);
    List<Double> waymark = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    try (BareReferrals beside = new BareReferrals(jdbc)) {
      Referrals theirs =
          new Referrals(
              beside.engine(),
              answers,
              () ->
                  beside
                      .engine()
                      .getIdentityService()
                      .setAuthentication(USER, BareReferrals.GROUPS),
              "REF-2026-%06d"::formatted);
      // Both are warm, and both databases know their tables, before anything counts.
      ours.finish(REFERRALS, THREADS);
      theirs.finish(REFERRALS, THREADS);
      jdbc.execute("analyze");
      beside.analyze();
      for (int round = 0; round < ROUNDS; round++) {
        waymark.add(ours.finish(REFERRALS, THREADS));
        bare.add(theirs.finish(REFERRALS, THREADS));
        System.out.printf(
            Locale.ROOT,
            "Round %d: Waymark %.1f/s, bare engine %.1f/s%n",
            round + 1,
            waymark.get(round),
            bare.get(round));
      }
    }
    report(waymark, bare);
    assertThat(Figures.median(waymark) / Figures.median(bare)).isGreaterThanOrEqualTo(LEAST);
  }

  private void signIn() {
    engine.getIdentityService().setAuthentication(USER, GROUPS);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                USER, null, AuthorityUtils.createAuthorityList(GROUPS)));
  }

  private static void report(List<Double> waymark, List<Double> bare) {
    new Figures("referral")
        .put("referrals", REFERRALS)
        .put("formsEach", 4)
        .put("threads", THREADS)
        .put("rounds", ROUNDS)
        .put("waymarkPerSecond", Figures.median(waymark))
        .put("barePerSecond", Figures.median(bare))
        .put("ratio", Figures.median(waymark) / Figures.median(bare))
        .put("waymarkRounds", Figures.rounded(waymark))
        .put("bareRounds", Figures.rounded(bare))
        .publish();
  }
}
