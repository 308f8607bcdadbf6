package org.waymark.engine;

import java.util.List;
import java.util.Optional;
import org.waymark.casefile.FormAnswers.Submission;

/** Reads stored answers as people read a form: its questions, and the words of what was chosen. */
public interface AnswersInWords {

  /** The answers in the order of the form that was shown; what was left empty is left out. */
  FormInWords of(Submission submission);

  /**
   * What of the answers the person may have, as the form in force declares it, whatever the version
   * that was answered; empty where it declares nothing or nothing of it was answered.
   */
  Optional<ForThePerson> forThePerson(Submission submission);

  /**
   * What the person may have of a form.
   *
   * @param form the form and its answers, worded for the person
   * @param ticked whether it is printed unless somebody decides otherwise
   * @param agreedBy the later answer without which it is not, as {@code form.key=value}
   */
  record ForThePerson(FormInWords form, boolean ticked, Optional<String> agreedBy) {}

  /**
   * A filled-in form.
   *
   * @param title the form's heading
   */
  record FormInWords(String title, List<Line> lines) {}

  /** A question with its answer. */
  record Line(String question, String answer) {}
}
