package org.waymark.workspace.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Recorded;
import org.waymark.engine.AnswersInWords;
import org.waymark.engine.AnswersInWords.FormInWords;
import org.waymark.security.AccountNames;
import org.waymark.workspace.application.CaseSheet.Answered;

/** The forms that were answered on a case, the latest first. */
@Component
class AnsweredForms {

  private final FormAnswers answers;
  private final AnswersInWords words;
  private final AccountNames names;

  AnsweredForms(FormAnswers answers, AnswersInWords words, AccountNames names) {
    this.answers = answers;
    this.words = words;
    this.names = names;
  }

  List<Answered> of(String reference) {
    List<Recorded> recorded = new ArrayList<>(answers.of(reference));
    Collections.reverse(recorded);
    Map<String, String> authors =
        names.ofUsers(recorded.stream().map(one -> one.submission().author()).toList());
    return recorded.stream().map(one -> answered(one, authors)).toList();
  }

  private Answered answered(Recorded one, Map<String, String> authors) {
    FormInWords form = words.of(one.submission());
    return new Answered(
        form.title(), one.at(), authors.get(one.submission().author()), form.lines());
  }
}
