package org.waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.referral.application.ReferralNotice;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class OutboxInTheApplicationTest {

  private static final String CASE = "REF-2026-900001";

  @Autowired Outbox outbox;
  @Autowired OutboxDelivery delivery;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  @Autowired TestRestTemplate http;

  @Test
  void without_a_mail_server_a_notice_is_kept_and_read_in_the_application() {
    transaction.executeWithoutResult(
        status -> outbox.notify(ReferralNotice.URGENT_NEED.to("practitioner-2", CASE)));
    delivery.deliverDue();
    assertThat(
            jdbc.queryForObject(
                "select state from outbox_email where body like '%' || ? || '%'",
                String.class, CASE))
        .isEqualTo("KEPT");
    ResponseEntity<String> mine =
        http.withBasicAuth("practitioner-2", "demo").getForEntity("/api/outbox/mine", String.class);
    assertThat(mine.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(mine.getBody()).contains(CASE).contains("Urgent needs");
  }

  @Test
  void a_failing_use_case_leaves_nothing_in_the_outbox() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      outbox.notify(
                          ReferralNotice.URGENT_NEED.to("practitioner", "REF-2026-900002"));
                      throw new IllegalStateException("the use case fails");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from outbox_entry where case_reference = 'REF-2026-900002'",
                Integer.class))
        .isZero();
  }

  @Test
  void nobody_reads_the_outbox_without_signing_in() {
    assertThat(http.getForEntity("/api/outbox/mine", String.class).getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void health_counts_what_waits() {
    String health =
        http.withBasicAuth("administrator", "demo")
            .getForEntity("/actuator/health", String.class)
            .getBody();
    assertThat(health).contains("outbox");
  }
}
