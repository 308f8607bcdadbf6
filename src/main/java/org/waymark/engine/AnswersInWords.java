package org.waymark.engine;

import java.util.List;
import org.waymark.casefile.FormAnswers.Submission;

/** Reads stored answers as people read a form: its questions, and the words of what was chosen. */
public interface AnswersInWords {

  /** The answers in the order of the form that was shown; what was left empty is left out. */
  FormInWords of(Submission submission);

  /**
   * A filled-in form.
   *
   * @param title the form's heading
   */
  record FormInWords(String title, List<Line> lines) {}

  /** A question with its answer. */
  record Line(String question, String answer) {}
}
