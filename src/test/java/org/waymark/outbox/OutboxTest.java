package org.waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.escalation.WorkNotice;
import org.waymark.outbox.Outbox.Notice;
import org.waymark.outbox.Outbox.ProcessMessage;
import org.waymark.referral.application.ReferralNotice;
import org.waymark.support.SettableClock;

@SpringJUnitConfig(classes = {OutboxTestConfiguration.class, OutboxTest.Listeners.class})
@TestPropertySource(
    properties = {
      "waymark.outbox.worker=false",
      "waymark.outbox.sender=waymark@council.example",
      "waymark.base-url=https://waymark.council.example/"
    })
class OutboxTest {

  private static final Duration DIGEST = Duration.ofMinutes(15);

  @Autowired Outbox outbox;
  @Autowired OutboxDelivery delivery;
  @Autowired KnownPeople people;
  @Autowired OpenMatters matters;
  @Autowired WaitingProcesses processes;
  @Autowired SettableClock clock;
  @Autowired GreenMail mailServer;
  @Autowired JavaMailSenderImpl mailSender;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired HealthIndicator health;
  @Autowired Listener listener;

  @BeforeEach
  void empty() throws Exception {
    jdbc.execute("truncate outbox_addressee, outbox_email, outbox_entry");
    mailServer.purgeEmailFromAllMailboxes();
    people.known.clear();
    matters.over.clear();
    people.broken = null;
    people.killed = false;
    people.person("practitioner", "practitioner@council.example");
    people.person("team-manager", "manager@council.example");
    processes.waiting.clear();
    processes.delivered.clear();
    processes.meanwhile = () -> {};
    listener.heard.clear();
    listener.failures.set(0);
  }

  @Test
  void a_notice_outside_a_transaction_is_refused() {
    assertThatThrownBy(() -> outbox.notify(overdue("practitioner", 1)))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThat(count("outbox_entry")).isZero();
  }

  @Test
  void a_rollback_of_the_caller_leaves_nothing() {
    transaction.executeWithoutResult(
        status -> {
          outbox.notify(overdue("practitioner", 1));
          outbox.send(message("panel-decided"));
          outbox.event("REF-2026-000001", new SomethingHappened("REF-2026-000001", null));
          status.setRollbackOnly();
        });
    assertThat(count("outbox_entry")).isZero();
  }

  @Test
  void prose_is_refused_and_the_refusal_names_the_key_but_not_the_value() {
    Notice prose =
        ReferralNotice.URGENT_NEED.to("practitioner", null, Map.of("note", "fell at home again"));
    assertThatThrownBy(() -> write(() -> outbox.notify(prose)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("note")
        .hasMessageNotContaining("fell");
    assertThat(count("outbox_entry")).isZero();
  }

  @Test
  void prose_in_a_message_or_an_event_is_refused_too() {
    assertThatThrownBy(
            () ->
                write(
                    () ->
                        outbox.send(
                            new ProcessMessage("m", "REF-1", Map.of("why", List.of("a b"))))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("why");
    assertThatThrownBy(() -> write(() -> outbox.event(null, new SomethingHappened("a b", null))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(count("outbox_entry")).isZero();
  }

  @Test
  void fifty_notices_leave_as_one_e_mail_after_the_digest_interval() throws Exception {
    write(
        () ->
            outbox.notifyAll(
                IntStream.rangeClosed(1, 50).mapToObj(i -> overdue("practitioner", i)).toList()));
    delivery.deliverDue();
    assertThat(mailServer.getReceivedMessages()).as("before the interval").isEmpty();

    clock.advance(DIGEST);
    delivery.deliverDue();

    assertThat(mailServer.getReceivedMessages()).hasSize(1);
    MimeMessage mail = mailServer.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Waymark: 50 notices about 50 cases");
    assertThat(mail.getAllRecipients()[0]).hasToString("practitioner@council.example");
    assertThat(mail.getContent().toString())
        .contains(
            "REF-2026-000001: Work was due on Friday 20 November 2026 and is not done. The last day the rule allows is Sunday 22 November 2026.")
        .contains("REF-2026-000050")
        .contains("https://waymark.council.example/camunda/app/tasklist/default/#/?searchQuery=");
  }

  @Test
  void an_urgent_notice_leaves_at_once_and_takes_along_what_waits() {
    write(() -> outbox.notify(overdue("practitioner", 1)));
    write(() -> outbox.notify(ReferralNotice.URGENT_NEED.to("practitioner", "REF-2026-000002")));
    delivery.deliverDue();
    clock.advance(DIGEST);
    delivery.deliverDue();
    assertThat(mailServer.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_group_is_resolved_and_somebody_in_two_groups_gets_one_e_mail() throws Exception {
    people.known.put("team-north.team-managers", people.of("team-manager"));
    people.known.put(
        "team-managers",
        List.of(people.of("team-manager").get(0), people.of("practitioner").get(0)));
    write(() -> outbox.notify(overdue("team-north.team-managers", 1)));
    write(() -> outbox.notify(overdue("team-managers", 2)));
    clock.advance(DIGEST);
    delivery.deliverDue();
    assertThat(recipients())
        .containsExactlyInAnyOrder("manager@council.example", "practitioner@council.example");
  }

  @Test
  void what_is_told_once_is_told_again_only_with_other_words_or_to_somebody_else() {
    write(
        () ->
            outbox.notifyOnce(
                List.of(
                    overdue("practitioner", 1),
                    overdue("practitioner", 1),
                    overdue("practitioner", 2))));
    write(() -> outbox.notifyOnce(List.of(overdue("practitioner", 1), overdue("team-manager", 1))));
    assertThat(count("outbox_entry")).isEqualTo(3);

    write(() -> outbox.notifyAll(List.of(overdue("practitioner", 1), overdue("practitioner", 1))));
    assertThat(count("outbox_entry")).as("others are told as often as it happens").isEqualTo(5);
  }

  @Test
  void what_somebody_is_told_as_one_of_two_groups_stands_once_in_the_e_mail() throws Exception {
    people.known.put("team-north.team-managers", people.of("team-manager"));
    people.known.put("team-managers", people.of("team-manager"));
    write(() -> outbox.notify(overdue("team-north.team-managers", 1)));
    write(() -> outbox.notify(overdue("team-managers", 1)));
    clock.advance(DIGEST);
    delivery.deliverDue();
    assertThat(mailServer.getReceivedMessages()[0].getSubject())
        .startsWith("Waymark: REF-2026-000001: Work was due");
  }

  @Test
  void a_notice_for_whom_nobody_stands_waits_is_counted_and_the_rest_goes_on() throws Exception {
    write(() -> outbox.notifyAll(List.of(overdue("team-nowhere", 1), overdue("practitioner", 2))));
    clock.advance(DIGEST);
    delivery.deliverDue();
    assertThat(recipients()).containsExactly("practitioner@council.example");
    assertThat(states("outbox_entry")).containsExactly("WAITING", "DELIVERED");
    assertThat(detail("unknownRecipients")).isEqualTo(1L);
  }

  @Test
  void a_notice_that_waited_for_months_is_sent_when_somebody_stands_behind_its_recipient()
      throws Exception {
    write(() -> outbox.notify(overdue("team-nowhere", 1)));
    for (int month = 0; month < 6; month++) {
      clock.advance(Duration.ofDays(30));
      assertThat(delivery.deliverDue()).as("settled").isZero();
    }
    people.known.put("team-nowhere", people.of("team-manager"));
    clock.advance(Duration.ofMinutes(5));
    delivery.deliverDue();
    assertThat(recipients()).containsExactly("manager@council.example");
    assertThat(detail("unknownRecipients")).isEqualTo(0L);
  }

  @Test
  void a_notice_for_nobody_is_closed_once_its_case_is_over() {
    write(() -> outbox.notify(overdue("team-nowhere", 1)));
    delivery.deliverDue();
    matters.over.add("REF-2026-000001");
    clock.advance(Duration.ofMinutes(5));
    assertThat(delivery.deliverDue()).isEqualTo(1);
    assertThat(states("outbox_entry")).containsExactly("NOT_AWAITED");
  }

  @Test
  void many_notices_for_nobody_hold_up_none_for_somebody() throws Exception {
    write(
        () ->
            outbox.notifyAll(
                IntStream.rangeClosed(1, 1_100)
                    .mapToObj(i -> overdue("team-nowhere", i))
                    .toList()));
    write(() -> outbox.notify(overdue("practitioner", 2_000)));
    clock.advance(DIGEST);
    delivery.deliverDue();
    assertThat(recipients()).containsExactly("practitioner@council.example");
  }

  @Test
  void a_recipient_that_cannot_be_looked_up_delays_nobody_else() throws Exception {
    people.broken = "team-manager";
    write(() -> outbox.notifyAll(List.of(overdue("team-manager", 1), overdue("practitioner", 2))));
    clock.advance(DIGEST);
    delivery.deliverDue();
    assertThat(recipients()).containsExactly("practitioner@council.example");

    people.broken = null;
    clock.advance(DIGEST);
    delivery.deliverDue();
    assertThat(recipients()).contains("manager@council.example");
  }

  @Test
  void a_failing_mail_server_delays_e_mails_and_loses_none() throws Exception {
    write(() -> outbox.notifyAll(List.of(overdue("practitioner", 1), overdue("team-manager", 2))));
    clock.advance(DIGEST);
    mailServer.stop();
    delivery.deliverDue();
    assertThat(states("outbox_email")).containsExactly("WAITING", "WAITING");
    assertThat(detail("delayedEmails")).isEqualTo(2L);

    startMailServerAgain();
    delivery.deliverDue();
    assertThat(mailServer.getReceivedMessages()).as("before the back-off is over").isEmpty();
    clock.advance(Duration.ofSeconds(5));
    delivery.deliverDue();
    assertThat(recipients())
        .containsExactlyInAnyOrder("practitioner@council.example", "manager@council.example");
    assertThat(states("outbox_email")).containsExactly("SENT", "SENT");
  }

  @Test
  void a_worker_that_is_killed_delays_what_it_held_by_one_minute() throws Exception {
    write(() -> outbox.notifyAll(List.of(overdue("practitioner", 1), overdue("team-manager", 2))));
    delivery.deliverDue();
    clock.advance(DIGEST);
    people.killed = true;
    assertThatThrownBy(() -> delivery.deliverDue()).isInstanceOf(ThreadDeath.class);
    people.killed = false;
    assertThat(states("outbox_email")).containsExactly("WAITING", "WAITING");
    assertThat(delivery.deliverDue()).as("settled while they are held").isZero();

    clock.advance(Duration.ofMinutes(1));
    delivery.deliverDue();
    assertThat(recipients())
        .containsExactlyInAnyOrder("practitioner@council.example", "manager@council.example");
  }

  @Test
  void what_the_server_refuses_for_its_address_waits_for_another_and_the_rest_goes_on()
      throws Exception {
    try (RefusingMailServer refusing = new RefusingMailServer("manager@council.example")) {
      mailSender.setPort(refusing.port());
      write(
          () -> outbox.notifyAll(List.of(overdue("team-manager", 1), overdue("practitioner", 2))));
      clock.advance(DIGEST);
      delivery.deliverDue();
      assertThat(states("outbox_email")).containsExactlyInAnyOrder("WAITING", "SENT");
      assertThat(refusing.accepted()).isEqualTo(1);
      assertThat(detail("undeliverableEmails")).isEqualTo(1L);
      assertThat(jdbc.queryForList("select problem from outbox_email", String.class))
          .contains("the e-mail address is refused");
      people.person("team-manager", "other@council.example");
      clock.advance(Duration.ofDays(1));
      delivery.deliverDue();
      assertThat(states("outbox_email")).containsExactly("SENT", "SENT");
    } finally {
      mailSender.setPort(mailServer.getSmtp().getPort());
    }
  }

  @Test
  void what_has_no_address_or_a_malformed_one_waits_for_one_and_the_rest_goes_on()
      throws Exception {
    people.person("no-address", null);
    people.person("bad-address", "not an address");
    write(
        () ->
            outbox.notifyAll(
                List.of(
                    overdue("no-address", 1),
                    overdue("bad-address", 2),
                    overdue("practitioner", 3))));
    clock.advance(DIGEST);
    delivery.deliverDue();
    assertThat(recipients()).containsExactly("practitioner@council.example");
    assertThat(states("outbox_email")).containsExactlyInAnyOrder("WAITING", "WAITING", "SENT");
    assertThat(detail("undeliverableEmails")).isEqualTo(2L);
    people.person("no-address", "address@council.example");
    people.person("bad-address", "good@council.example");
    clock.advance(Duration.ofDays(1));
    delivery.deliverDue();
    assertThat(states("outbox_email")).containsExactly("SENT", "SENT", "SENT");
  }

  @Test
  void an_e_mail_to_somebody_whose_account_has_ended_is_closed() {
    write(() -> outbox.notify(overdue("team-manager", 1)));
    delivery.deliverDue();
    clock.advance(DIGEST);
    people.known.remove("team-manager");
    delivery.deliverDue();
    assertThat(states("outbox_email")).containsExactly("UNDELIVERABLE");
  }

  @Test
  void two_workers_never_send_the_same_twice() throws Exception {
    List<Notice> notices = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      people.person("user-" + i, "user-" + i + "@council.example");
      notices.add(overdue("user-" + i, i));
      processes.waiting.add("REF-2026-1" + i);
    }
    write(
        () -> {
          outbox.notifyAll(notices);
          processes.waiting.forEach(
              reference -> outbox.send(new ProcessMessage("go-on", reference, Map.of())));
        });
    clock.advance(DIGEST);
    together(delivery::deliverDue, 4);
    delivery.deliverDue();
    assertThat(recipients()).hasSize(60).doesNotHaveDuplicates();
    assertThat(processes.delivered).hasSize(60).doesNotHaveDuplicates();
  }

  /** PostgreSQL locks what it passes by where somebody else took it a moment before. */
  @Test
  void an_entry_that_another_worker_looks_at_for_a_moment_is_not_passed_by() throws Exception {
    write(
        () ->
            Stream.of("REF-2026-1", "REF-2026-2")
                .peek(processes.waiting::add)
                .forEach(it -> outbox.send(new ProcessMessage("go-on", it, Map.of()))));
    AtomicBoolean passedBy = new AtomicBoolean();
    CompletableFuture<Void> locked = new CompletableFuture<>();
    Runnable other =
        () -> {
          jdbc.queryForList("select id from outbox_entry for update skip locked");
          locked.complete(null);
          await().until(() -> passedBy.get() || somebodyWaitsForALock());
        };
    AtomicReference<CompletableFuture<Void>> looks = new AtomicReference<>();
    processes.meanwhile =
        () -> {
          processes.meanwhile = () -> {};
          looks.set(CompletableFuture.runAsync(() -> write(other)));
          locked.join();
        };
    delivery.deliverDue();
    passedBy.set(true);
    looks.get().join();
    assertThat(processes.delivered).hasSize(2);
  }

  private boolean somebodyWaitsForALock() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from pg_locks where not granted)", Boolean.class));
  }

  @Test
  void a_message_nobody_waits_for_is_redelivered_until_somebody_does() {
    write(() -> outbox.send(message("panel-decided")));
    for (int i = 0; i < 30; i++) {
      delivery.deliverDue();
      clock.advance(Duration.ofMinutes(5));
    }
    assertThat(states("outbox_entry").get(0)).isEqualTo("WAITING");
    assertThat(detail("overdueMessages")).isEqualTo(1L);

    processes.waiting.add("REF-2026-000001");
    delivery.deliverDue();
    assertThat(processes.delivered).hasSize(1);
    assertThat(processes.delivered.get(0).variables())
        .containsEntry("decidedOn", "2026-11-20")
        .containsEntry("amount", 3);
    assertThat(detail("overdueMessages")).isEqualTo(0L);
  }

  @Test
  void an_overdue_message_is_reported_to_the_administrators_once() throws Exception {
    people.person("administrators", "admin@council.example");
    write(() -> outbox.send(message("panel-decided")));
    for (int i = 0; i < 20; i++) {
      clock.advance(Duration.ofMinutes(20));
      delivery.deliverDue();
    }
    assertThat(recipients()).containsExactly("admin@council.example");
    assertThat(mailServer.getReceivedMessages()[0].getContent().toString())
        .contains("panel-decided")
        .contains("REF-2026-000001");
  }

  @Test
  void an_offer_that_nobody_waits_for_is_closed_without_error() {
    write(() -> outbox.offer(message("case-overtaken")));
    delivery.deliverDue();
    processes.waiting.add("REF-2026-000001");
    clock.advance(Duration.ofHours(2));
    delivery.deliverDue();
    assertThat(processes.delivered).isEmpty();
    assertThat(states("outbox_entry")).containsExactly("NOT_AWAITED");
  }

  @Test
  void an_event_reaches_its_listener_again_until_it_succeeds() {
    listener.failures.set(2);
    SomethingHappened event = new SomethingHappened("REF-2026-000001", LocalDate.of(2026, 11, 20));
    write(() -> outbox.event("REF-2026-000001", event));
    for (int i = 0; i < 4; i++) {
      delivery.deliverDue();
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(listener.heard).containsExactly(event);
    assertThat(states("outbox_entry")).containsExactly("DELIVERED");
  }

  @Test
  void ten_thousand_notices_are_written_at_thousands_a_second() {
    List<Notice> notices =
        IntStream.range(0, 10_000).mapToObj(i -> overdue("practitioner", i)).toList();
    long start = System.nanoTime();
    write(() -> outbox.notifyAll(notices));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(count("outbox_entry")).isEqualTo(10_000);
  }

  @Test
  void health_is_up_while_a_mail_server_is_away() {
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(health.health().getDetails()).containsEntry("mailServer", "configured");
  }

  private Notice overdue(String recipient, int number) {
    String reference = "REF-2026-%06d".formatted(number);
    return WorkNotice.WORK_OVERDUE.to(
        recipient, reference, Map.of("dueOn", "2026-11-20", "legalLastDay", "2026-11-22"));
  }

  private ProcessMessage message(String name) {
    return new ProcessMessage(
        name, "REF-2026-000001", Map.of("decidedOn", LocalDate.of(2026, 11, 20), "amount", 3));
  }

  private void write(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  private void startMailServerAgain() {
    mailServer.start();
    mailSender.setPort(mailServer.getSmtp().getPort());
  }

  private List<String> recipients() throws Exception {
    List<String> recipients = new ArrayList<>();
    for (MimeMessage mail : mailServer.getReceivedMessages()) {
      recipients.add(mail.getAllRecipients()[0].toString());
    }
    return recipients;
  }

  private int count(String table) {
    return jdbc.queryForObject("select count(*) from " + table, Integer.class);
  }

  private List<String> states(String table) {
    return jdbc.queryForList("select state from " + table + " order by id", String.class);
  }

  private Object detail(String name) {
    return health.health().getDetails().get(name);
  }

  private static void together(Runnable work, int workers) throws Exception {
    CountDownLatch ready = new CountDownLatch(workers);
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        done.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  work.run();
                  return null;
                }));
      }
      for (Future<?> each : done) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  record SomethingHappened(String caseReference, LocalDate on) {}

  static class Listener {

    final List<SomethingHappened> heard = new ArrayList<>();
    final AtomicInteger failures = new AtomicInteger();

    @EventListener
    void on(SomethingHappened event) {
      if (failures.getAndDecrement() > 0) {
        throw new IllegalStateException("not yet");
      }
      heard.add(event);
    }
  }

  @TestConfiguration
  static class Listeners {

    @Bean
    Listener listener() {
      return new Listener();
    }
  }
}
