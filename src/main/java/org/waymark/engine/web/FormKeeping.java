package org.waymark.engine.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.waymark.casefile.FormDrafts.Draft;
import org.waymark.casefile.FormDrafts.Seen;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.drafts.HalfFilledForm.Kept;
import org.waymark.engine.drafts.HalfFilledForm.Refused;
import org.waymark.engine.drafts.HalfFilledForm.Result;
import org.waymark.engine.forms.DraftAnswers;
import org.waymark.engine.forms.Opened;
import org.waymark.engine.pane.OpenPane;
import org.waymark.engine.web.FormAnswering.Outcome;

/** Keeps what stands on a form's page in its draft, and says what the page shows from then on. */
final class FormKeeping {

  private FormKeeping() {}

  /**
   * Keeps answers.
   *
   * @param seen what their page knew of the draft
   * @param errors what is wrong with them, to be said beside them
   * @param notices what people are told
   */
  static Outcome kept(
      OpenPane pane, ObjectNode answers, Seen seen, List<FieldError> errors, List<String> notices) {
    Result result = pane.half().keep(touched(pane, answers), seen);
    List<String> said = new ArrayList<>(notices);
    if (result instanceof Kept kept) {
      return new Outcome(
          over(pane, kept.draft().answers()), kept.draft().savedAt(), errors, said, false);
    }
    Instant before = pane.half().draft().map(Draft::savedAt).orElse(null);
    if (result instanceof Refused refused) {
      said.add("This can't be kept: " + refused.reason());
      return new Outcome(over(pane, answers), before, errors, said, false);
    }
    // It goes on knowing what it knew: else its next words would go over the newer ones.
    return new Outcome(over(pane, answers), seen.savedAt(), errors, said, true);
  }

  /**
   * Without what stands there anyway: what the case file says meanwhile wins wherever the user
   * wrote nothing. What starts something has no case file yet.
   */
  private static ObjectNode touched(OpenPane pane, ObjectNode answers) {
    if (!pane.isTask()) {
      return answers;
    }
    ObjectNode opened = Opened.answers(pane.form(), pane.known());
    ObjectNode draft = pane.half().draft().map(Draft::answers).orElse(null);
    ObjectNode touched = answers.deepCopy();
    answers
        .properties()
        .forEach(
            answer -> {
              boolean kept = draft != null && draft.has(answer.getKey());
              if (!kept && answer.getValue().equals(opened.get(answer.getKey()))) {
                touched.remove(answer.getKey());
              }
            });
    return touched;
  }

  private static ObjectNode over(OpenPane pane, ObjectNode typed) {
    return (ObjectNode) DraftAnswers.over(Opened.answers(pane.form(), pane.known()), typed);
  }
}
