package org.waymark.workspace.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Recorded;
import org.waymark.engine.AnswersInWords;
import org.waymark.engine.AnswersInWords.FormInWords;
import org.waymark.referral.ToldWithoutForm;
import org.waymark.referral.ToldWithoutForm.Told;
import org.waymark.security.AccountNames;
import org.waymark.workspace.application.CaseSheet.Answered;

/** The forms that were answered on a case, the latest first; a contact without one comes last. */
@Component
class AnsweredForms {

  private final FormAnswers answers;
  private final AnswersInWords words;
  private final ToldWithoutForm contact;
  private final AccountNames names;

  AnsweredForms(
      FormAnswers answers, AnswersInWords words, ToldWithoutForm contact, AccountNames names) {
    this.answers = answers;
    this.words = words;
    this.contact = contact;
    this.names = names;
  }

  List<Answered> of(String reference) {
    List<Recorded> recorded = new ArrayList<>(answers.of(reference));
    Collections.reverse(recorded);
    Optional<Told> told = contact.of(reference);
    Stream<String> by =
        Stream.concat(
            recorded.stream().map(one -> one.submission().author()), told.stream().map(Told::by));
    Map<String, String> authors = names.ofUsers(by.toList());
    return Stream.concat(
            recorded.stream().map(one -> answered(one, authors)),
            told.stream()
                .map(it -> new Answered("The contact", it.at(), authors.get(it.by()), it.lines())))
        .toList();
  }

  private Answered answered(Recorded one, Map<String, String> authors) {
    FormInWords form = words.of(one.submission());
    return new Answered(
        form.title(), one.at(), authors.get(one.submission().author()), form.lines());
  }
}
