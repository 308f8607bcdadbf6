package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.waymark.engine.FormUseCase.Accepted;
import org.waymark.engine.FormUseCase.Decision;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.FormUseCase.FormContext;
import org.waymark.engine.FormUseCase.Refused;
import org.waymark.referral.ContactRecorded;
import org.waymark.referral.application.RecordContact;
import org.waymark.referral.application.RecordContactResult;
import org.waymark.referral.domain.Agreement;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.NewContact;

class RecordContactFormTest {

  private static final FormContext START =
      new FormContext("referral", null, null, "StartEvent_ContactRecorded", "practitioner");

  private final RecordContact recordContact = mock(RecordContact.class);
  private final RecordContactForm form = new RecordContactForm(recordContact, null);

  @Test
  void the_answers_become_a_contact_and_the_route() throws Exception {
    when(recordContact.record(any(), eq("practitioner")))
        .thenReturn(
            new RecordContactResult.Recorded(
                new ContactRecorded(
                    "REF-2026-000001",
                    LocalDate.of(2026, 7, 3),
                    Instant.parse("2026-07-03T08:00:00Z"),
                    "gp",
                    false,
                    true,
                    false,
                    80,
                    LocalDate.of(2026, 7, 4))));

    Decision decision = form.submit(START, answers());

    assertThat(decision)
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted -> {
              assertThat(accepted.caseReference()).isEqualTo("REF-2026-000001");
              assertThat(accepted.route())
                  .containsEntry("receivedOn", "2026-07-03")
                  .containsEntry("receivedMoment", "2026-07-03T08:00:00Z")
                  .containsEntry("source", "gp")
                  .containsEntry("safeguardingWorry", false)
                  .containsEntry("urgent", true)
                  .containsEntry("outOfHours", false)
                  .containsEntry("priority", 80)
                  .containsEntry("callBackOn", "2026-07-04")
                  .hasSize(8);
            });
    NewContact contact = recorded();
    assertThat(contact.arrival().receivedAt()).isEqualTo(Instant.parse("2026-07-02T23:30:00Z"));
    assertThat(contact.situation().callBackAt()).isEqualTo(Instant.parse("2026-07-04T09:00:00Z"));
    assertThat(contact.knowledge().agreement()).isEqualTo(Agreement.CANNOT_SAY);
    assertThat(contact.about().dateOfBirth()).isEqualTo(LocalDate.of(1940, 4, 3));
    assertThat(contact.about().givenName()).isNull();
    assertThat(contact.contacting().feedbackWanted()).isTrue();
    assertThat(contact.situation().urgent()).isTrue();
    assertThat(contact.situation().safeguardingWorry()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "receivedAt,yesterday",
    "channel,pigeon",
    "source,moon",
    "agreement,perhaps",
    "personDateOfBirth,3/4/1940"
  })
  void what_cannot_be_read_is_refused_by_its_field(String field, String value) throws Exception {
    ObjectNode answers = answers().put(field, value);

    assertThat(form.submit(START, answers))
        .isEqualTo(new Refused(List.of(new FieldError(field, "cannot be read"))));
    verify(recordContact, never()).record(any(), any());
  }

  @Test
  void what_the_use_case_refuses_is_refused_with_its_fields() throws Exception {
    when(recordContact.record(any(), any()))
        .thenReturn(
            new RecordContactResult.Refused(
                List.of(new FieldRefusal("situation", "must be filled in"))));

    assertThat(form.submit(START, answers()))
        .isEqualTo(new Refused(List.of(new FieldError("situation", "must be filled in"))));
  }

  @Test
  void it_belongs_to_the_start_form() {
    assertThat(form.form()).isEqualTo("record-contact");
  }

  private NewContact recorded() {
    ArgumentCaptor<NewContact> contact = ArgumentCaptor.forClass(NewContact.class);
    verify(recordContact).record(contact.capture(), any());
    return contact.getValue();
  }

  private static ObjectNode answers() throws Exception {
    return (ObjectNode)
        new ObjectMapper()
            .readTree(
                """
                {"receivedAt": "2026-07-03T00:30", "channel": "phone", "source": "gp",
                 "routeOfAccess": "community-other", "outOfHours": false,
                 "feedbackWanted": true, "contactPhone": "01632 960001",
                 "personGivenName": " ", "personFamilyName": "Hill",
                 "personDateOfBirth": "1940-04-03", "agreement": "cannot-say",
                 "whyGoOn": "Best interests", "situation": "Has fallen", "urgent": "yes",
                 "safeguardingWorry": "no", "callBackAt": "2026-07-04T10:00:00+01:00",
                 "personPhone": null}
                """);
  }
}
