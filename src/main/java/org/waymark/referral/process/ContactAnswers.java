package org.waymark.referral.process;

import static org.waymark.referral.domain.ContactFields.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.WallClock;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.Agreement;
import org.waymark.referral.domain.Arrival;
import org.waymark.referral.domain.Channel;
import org.waymark.referral.domain.Coded;
import org.waymark.referral.domain.Contacting;
import org.waymark.referral.domain.Knowledge;
import org.waymark.referral.domain.NewContact;
import org.waymark.referral.domain.RouteOfAccess;
import org.waymark.referral.domain.Situation;
import org.waymark.referral.domain.Source;

/** Reads a contact out of the start form's answers. */
final class ContactAnswers {

  private final ObjectNode answers;
  private final List<FieldError> refusals = new ArrayList<>();

  ContactAnswers(ObjectNode answers) {
    this.answers = answers;
  }

  List<FieldError> refusals() {
    return List.copyOf(refusals);
  }

  boolean refuses(String field) {
    return refusals.stream().anyMatch(refusal -> refusal.field().equals(field));
  }

  NewContact read() {
    return new NewContact(arrival(), contacting(), about(), knowledge(), situation());
  }

  private Arrival arrival() {
    return new Arrival(
        instant(RECEIVED_AT),
        code(CHANNEL, Channel.class),
        code(SOURCE, Source.class),
        code(ROUTE_OF_ACCESS, RouteOfAccess.class),
        yes(OUT_OF_HOURS));
  }

  private Contacting contacting() {
    return new Contacting(
        text(CONTACT_NAME),
        text(CONTACT_RELATIONSHIP),
        text(CONTACT_ORGANISATION),
        text(CONTACT_PHONE),
        text(CONTACT_EMAIL),
        yes(FEEDBACK_WANTED));
  }

  private AboutWhom about() {
    return new AboutWhom(
        text(GIVEN_NAME),
        text(FAMILY_NAME),
        text(KNOWN_AS),
        read(DATE_OF_BIRTH, LocalDate::parse),
        text(NHS_NUMBER),
        text(ADDRESS),
        text(POSTCODE),
        text(PHONE));
  }

  private Knowledge knowledge() {
    return new Knowledge(code(AGREEMENT, Agreement.class), text(WHY_GO_ON));
  }

  private Situation situation() {
    return new Situation(
        text(SITUATION),
        text(COMMUNICATION_NEEDS),
        yes(URGENT),
        yes(SAFEGUARDING_WORRY),
        text(SAFEGUARDING_DETAIL),
        instant(CALL_BACK_AT));
  }

  private String text(String field) {
    JsonNode answer = answers.path(field);
    return answer.isValueNode() && !answer.asText().isBlank() && !answer.isNull()
        ? answer.asText().strip()
        : null;
  }

  private boolean yes(String field) {
    String answer = text(field);
    return "yes".equals(answer) || "true".equals(answer);
  }

  private <E extends Enum<E> & Coded> E code(String field, Class<E> type) {
    return read(
        field,
        text ->
            Coded.of(type, text).orElseThrow(() -> new IllegalArgumentException("no such code")));
  }

  private Instant instant(String field) {
    return read(field, text -> WallClock.moment(text).toInstant());
  }

  private <T> T read(String field, Function<String, T> reader) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      refusals.add(new FieldError(field, "cannot be read"));
      return null;
    }
  }
}
