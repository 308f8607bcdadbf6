package org.waymark.referral.application;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Recorded;
import org.waymark.referral.ToldWithoutForm;
import org.waymark.safeguarding.WorryTold;

/** The words in which a contact, a triage or a conversation told the worry that it raised. */
@Service
@Transactional(readOnly = true)
class ReadWorry implements WorryTold {

  private final ToldWithoutForm told;
  private final FormAnswers answers;

  ReadWorry(ToldWithoutForm told, FormAnswers answers) {
    this.told = told;
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
    return Optional.of(
            told.inShort(reference).stream()
                .map(line -> line.question() + ": " + line.answer())
                .collect(Collectors.joining("\n")))
        .filter(lines -> !lines.isEmpty());
  }
}
