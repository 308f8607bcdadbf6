package org.waymark.referral.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Carried;
import org.waymark.casefile.FormAnswers.Recorded;
import org.waymark.casefile.FormAnswers.Submission;

class OpenDutiesTest {

  private static final String REF = "REF-2026-000001";

  private final FormAnswers answers = mock(FormAnswers.class);
  private final OpenDuties duties = new OpenDuties(answers);

  @BeforeEach
  void nothingWasAnswered() {
    when(answers.latestValue(anyString(), anyString())).thenReturn(Optional.empty());
  }

  private void said(String field, JsonNode value) {
    when(answers.latestValue(REF, field))
        .thenReturn(Optional.of(new Carried(value, "form", "ann", Instant.EPOCH)));
  }

  @Test
  void without_a_word_of_it_nothing_is_open() {
    assertThat(duties.residenceDisputed(REF)).isFalse();
    said("triage-contact.residence", TextNode.valueOf("here"));
    assertThat(duties.residenceDisputed(REF)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ours", "theirs"})
  void a_dispute_is_open_until_it_is_settled(String settled) {
    said("triage-contact.residence", TextNode.valueOf("disputed"));
    assertThat(duties.residenceDisputed(REF)).isTrue();
    said("settle-residence.result", TextNode.valueOf(settled));
    assertThat(duties.residenceDisputed(REF)).isFalse();
  }

  @Test
  void a_nearest_relatives_request_waits_until_it_is_passed_on() {
    assertThat(duties.nearestRelativeWaits(REF)).isFalse();
    said("triage-contact.nearestRelativeRequest", BooleanNode.FALSE);
    assertThat(duties.nearestRelativeWaits(REF)).isFalse();
    said("triage-contact.nearestRelativeRequest", BooleanNode.TRUE);
    assertThat(duties.nearestRelativeWaits(REF)).isTrue();
    var form = "nearest-relative-request";
    var answered =
        new Submission(REF, form, 1, "t", "U", "sue", JsonNodeFactory.instance.objectNode());
    when(answers.latest(REF, form))
        .thenReturn(Optional.of(new Recorded(UUID.randomUUID(), answered, Instant.EPOCH)));
    assertThat(duties.nearestRelativeWaits(REF)).isFalse();
  }

  @Test
  void what_was_sent_to_the_secretary_of_state_is_disputed_still() {
    said("triage-contact.residence", TextNode.valueOf("disputed"));
    said("settle-residence.result", TextNode.valueOf("secretary-of-state"));
    assertThat(duties.residenceDisputed(REF)).isTrue();
  }
}
