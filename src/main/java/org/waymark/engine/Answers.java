package org.waymark.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the answers on a form as the values they stand for. What can't be read is an {@link
 * UnreadableAnswer} that names the field; {@link AnsweredForm} makes a refusal of it.
 */
public final class Answers {

  private final ObjectNode answers;

  public Answers(ObjectNode answers) {
    this.answers = answers;
  }

  /** What was written, or null where nothing was. */
  public String text(String field) {
    String text = answers.path(field).asText("").strip();
    return text.isEmpty() ? null : text;
  }

  /** Whether that was chosen. */
  public boolean is(String field, String code) {
    return code.equals(text(field));
  }

  public boolean ticked(String field) {
    return answers.path(field).asBoolean(false);
  }

  public boolean yes(String field) {
    if (!is(field, "yes") && !is(field, "no")) {
      throw new UnreadableAnswer(field, "Answer yes or no.");
    }
    return is(field, "yes");
  }

  /** Yes or no, or null where it was not asked. */
  public Boolean yesOrNull(String field) {
    return text(field) == null ? null : yes(field);
  }

  /** The constant whose name the code writes as kebab-case: {@code other-enquiry}. */
  public <T extends Enum<T>> T choice(Class<T> type, String field) {
    String code = text(field);
    return Stream.of(type.getEnumConstants())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
        .findFirst()
        .orElseThrow(() -> new UnreadableAnswer(field, "Choose one of the answers."));
  }

  /** The choice, or null where none was made. */
  public <T extends Enum<T>> T choiceOrNull(Class<T> type, String field) {
    return text(field) == null ? null : choice(type, field);
  }

  public LocalDate date(String field) {
    LocalDate date = dateOrNull(field);
    if (date == null) {
      throw new UnreadableAnswer(field, "Give a date.");
    }
    return date;
  }

  /** The London date, or null where none was given; of a date with a time, its day. */
  public LocalDate dateOrNull(String field) {
    try {
      return text(field) == null ? null : WallClock.day(text(field));
    } catch (DateTimeParseException unreadable) {
      throw new UnreadableAnswer(field, "Give a date.");
    }
  }

  /** As {@link #dateOrNull}, where a date that can't be read must hold nothing up. */
  public Optional<LocalDate> readableDate(String field) {
    try {
      return Optional.ofNullable(dateOrNull(field));
    } catch (UnreadableAnswer unreadable) {
      return Optional.empty();
    }
  }

  /** The codes that were ticked. */
  public List<String> codes(String field) {
    return stream(answers.path(field)).map(JsonNode::asText).toList();
  }

  /** One field of each row of a list, where it was filled in. */
  public List<String> column(String list, String field) {
    return stream(answers.path(list))
        .map(row -> row.path(field).asText(""))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** An answer that the use case can't do without; the message never repeats it. */
  public static final class UnreadableAnswer extends RuntimeException {

    private final String field;

    public UnreadableAnswer(String field, String message) {
      super(message);
      this.field = field;
    }

    public String field() {
      return field;
    }
  }
}
