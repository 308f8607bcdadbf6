package org.waymark.safeguarding.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.waymark.safeguarding.domain.Code;

/** Reads the answers on a form as the values they stand for. */
final class Answers {

  private final ObjectNode answers;

  Answers(ObjectNode answers) {
    this.answers = answers;
  }

  /** What was written, or null where nothing was. */
  String text(String field) {
    var text = answers.path(field).asText("").strip();
    return text.isEmpty() ? null : text;
  }

  /** The choice, or null where none was made. */
  <T extends Enum<T> & Code> T choiceOrNull(Class<T> type, String field) {
    return text(field) == null ? null : choice(type, field);
  }

  <T extends Enum<T> & Code> T choice(Class<T> type, String field) {
    return Code.of(type, String.valueOf(text(field)))
        .orElseThrow(() -> new UnreadableAnswer(field, "Choose one of the answers."));
  }

  boolean yes(String field) {
    var answer = String.valueOf(text(field));
    if (!answer.equals("yes") && !answer.equals("no")) {
      throw new UnreadableAnswer(field, "Answer yes or no.");
    }
    return answer.equals("yes");
  }

  LocalDate date(String field) {
    var date = dateOrNull(field);
    if (date == null) {
      throw new UnreadableAnswer(field, "Give a date.");
    }
    return date;
  }

  /** The date, or null where none was given or it can't be read. */
  LocalDate dateOrNull(String field) {
    try {
      return text(field) == null ? null : LocalDate.parse(text(field));
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  /** An answer that the use case can't do without; it never leaves this package. */
  static final class UnreadableAnswer extends RuntimeException {

    private final String field;

    UnreadableAnswer(String field, String message) {
      super(message);
      this.field = field;
    }

    String field() {
      return field;
    }
  }
}
