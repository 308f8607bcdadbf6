package org.waymark.engine.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.AnswersInWords.Line;
import org.waymark.writing.CodeWords;

/** Answers that no deployed form asked for, by their keys: what was said on a page. */
final class PlainAnswers {

  private static final String CODE = "[a-z]+(-[a-z]+)+";

  private PlainAnswers() {}

  static List<Line> of(ObjectNode answers) {
    List<Line> lines = new ArrayList<>();
    answers
        .fields()
        .forEachRemaining(
            one -> lines.add(new Line(words(one.getKey()), answer(one.getValue().asText()))));
    return lines;
  }

  /** {@code toldBy} and {@code told-by} are "Told by". */
  static String words(String code) {
    return CodeWords.of(code.replaceAll("([A-Z])", " $1"));
  }

  private static String answer(String text) {
    return text.matches(CODE) ? words(text) : text;
  }
}
