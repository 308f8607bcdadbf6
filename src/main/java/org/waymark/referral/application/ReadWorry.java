package org.waymark.referral.application;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Recorded;
import org.waymark.referral.domain.Contact;
import org.waymark.safeguarding.WorryTold;

/** The words in which a contact, a triage or a conversation told the worry that it raised. */
@Service
@Transactional(readOnly = true)
class ReadWorry implements WorryTold {

  private final Contacts contacts;
  private final ReadContact reading;
  private final FormAnswers answers;

  ReadWorry(Contacts contacts, ReadContact reading, FormAnswers answers) {
    this.contacts = contacts;
    this.reading = reading;
    this.answers = answers;
  }

  @Override
  public Optional<String> on(String reference, String occurrence) {
    if (occurrence.equals(RaiseReferralConcern.IMPORTED_CONTACT)) {
      return contact(reference);
    }
    return answers.of(reference).stream()
        .filter(answer -> RaiseReferralConcern.occurrence(answer).equals(occurrence))
        .findFirst()
        .flatMap(answer -> said(reference, answer));
  }

  private Optional<String> said(String reference, Recorded answer) {
    return answer.submission().form().equals(RecordContact.FORM)
        ? contact(reference)
        : Optional.of(answer.submission().answers().path("newConcernDetail").asText("").strip())
            .filter(detail -> !detail.isEmpty());
  }

  private Optional<String> contact(String reference) {
    return contacts
        .ofCase(reference)
        .map(Contact::situation)
        .map(
            said ->
                Stream.of(
                        line("Who told us", reading.whoTold(reference).orElse(null)),
                        line("What we were told", said.presenting()),
                        line("The safeguarding worry", said.safeguardingDetail()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n")))
        .filter(lines -> !lines.isEmpty());
  }

  private static String line(String question, String answer) {
    return answer == null || answer.isBlank() ? null : question + ": " + answer;
  }
}
