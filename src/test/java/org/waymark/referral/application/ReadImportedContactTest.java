package org.waymark.referral.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.waymark.referral.application.StepFixture.REF;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.casefile.FormAnswers;
import org.waymark.engine.AnswersInWords.Line;
import org.waymark.referral.domain.Arrival;
import org.waymark.referral.domain.Channel;
import org.waymark.referral.domain.Contact;
import org.waymark.referral.domain.RouteOfAccess;
import org.waymark.referral.domain.SampleContact;
import org.waymark.referral.domain.Source;

/** What a case's page says of a contact that came in a file. */
class ReadImportedContactTest {

  private final Contacts contacts = mock(Contacts.class);
  private final ReadContact reading = mock(ReadContact.class);
  private final FormAnswers answers = mock(FormAnswers.class);
  private final SampleContact sample = new SampleContact();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-20T16:40:00Z|Fri 20 November 2026, 16:40",
        "2026-07-02T23:30:00Z|Fri 3 July 2026, 00:30",
        "2026-07-02T23:00:00Z|Fri 3 July 2026"
      })
  void the_time_of_receipt_stands_beside_the_day_where_the_file_gave_one(Instant at, String said) {
    sample.arrival =
        new Arrival(at, Channel.PHONE, Source.GP, RouteOfAccess.COMMUNITY_OTHER, false);
    when(contacts.ofCase(REF))
        .thenReturn(Optional.of(new Contact(REF, sample.build(), Instant.EPOCH, "pat")));
    when(answers.of(REF)).thenReturn(List.of());
    when(reading.whoTold(REF)).thenReturn(Optional.empty());

    var told = new ReadImportedContact(contacts, reading, answers).of(REF).orElseThrow();

    assertThat(told.lines()).contains(new Line("Received", said));
  }
}
