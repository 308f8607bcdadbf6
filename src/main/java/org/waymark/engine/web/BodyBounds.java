package org.waymark.engine.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a request to the engine may hold, whoever sends it. The engine reads a body of any size and
 * depth, asks the database each of any number of questions, and fails where a variable is null or
 * of a kind that no form has.
 */
final class BodyBounds {

  private static final int DEEPEST = 50;
  private static final int MOST_DIGITS = 40;
  private static final int MOST_PARTS = 20_000;
  private static final int MOST_IN_LIST = 1_000;
  private static final int MOST_QUESTIONS = 20;
  private static final int LONGEST_TEXT = 1_000_000;

  private static final String QUESTIONS = "orQueries";
  private static final String VARIABLES = "variables";
  private static final Set<String> PLAIN =
      Set.of(
          "string", "boolean", "integer", "short", "long", "double", "number", "date", "null",
          "json");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(MOST_DIGITS)
                  .maxStringLength(LONGEST_TEXT)
                  .build())
          .build();

  /** An object or list that is open, by the name that it has. */
  private static final class Part {
    private final String name;
    private final boolean list;
    private int size;

    Part(String name, boolean list) {
      this.name = name;
      this.list = list;
    }
  }

  private final boolean form;
  private final Deque<Part> open = new ArrayDeque<>();
  private int parts;

  private BodyBounds(boolean form) {
    this.form = form;
  }

  /**
   * Why a body is refused unread, or nothing.
   *
   * @param form whether it holds somebody's answers to a form
   */
  static Optional<String> refusal(byte[] body, boolean form) {
    try (JsonParser parser = JSON.createParser(body)) {
      return Optional.ofNullable(new BodyBounds(form).read(parser));
    } catch (StreamConstraintsException e) {
      return Optional.of(
          "What was sent is nested more than %d deep, or has a number of more than %d digits or a text of more than %,d letters."
              .formatted(DEEPEST, MOST_DIGITS, LONGEST_TEXT));
    } catch (JsonProcessingException e) {
      return Optional.of(
          "What was sent is not JSON"
              + (e.getLocation() == null ? "" : ": see line " + e.getLocation().getLineNr())
              + ".");
    } catch (IOException e) {
      return Optional.of("What was sent can't be read.");
    }
  }

  private String read(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return null;
    }
    if (!first.isStructStart()) {
      return "What was sent is no JSON object: write {…}.";
    }
    for (JsonToken token = first; token != null; token = parser.nextToken()) {
      String refusal = token == JsonToken.FIELD_NAME ? null : refusal(token, parser);
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }

  private String refusal(JsonToken token, JsonParser parser) throws IOException {
    if (token.isStructEnd()) {
      open.pop();
      return null;
    }
    String refusal = parts++ == MOST_PARTS ? tooMany() : asValue(token, parser);
    if (token.isStructStart()) {
      open.push(new Part(parser.currentName(), token == JsonToken.START_ARRAY));
    }
    return refusal;
  }

  private static String tooMany() {
    return "What was sent has more than %,d parts.".formatted(MOST_PARTS);
  }

  private String asValue(JsonToken token, JsonParser parser) throws IOException {
    Part around = open.peek();
    if (around == null) {
      return null;
    }
    around.size++;
    if (around.list) {
      return inList(around);
    }
    String name = parser.currentName();
    if (VARIABLES.equals(around.name) && !token.isStructStart()) {
      return "The variable " + shortened(name) + " is no object: write {\"value\": …}.";
    }
    boolean ofVariable = form && open.size() > 2 && VARIABLES.equals(around().name);
    if (ofVariable
        && "type".equals(name)
        && token == JsonToken.VALUE_STRING
        && !PLAIN.contains(parser.getText().toLowerCase(Locale.ROOT))) {
      return "The field "
          + shortened(around.name)
          + " takes a text, a number, a day, yes, no or a list as Json, and no file or object.";
    }
    return null;
  }

  private Part around() {
    return open.stream().skip(1).findFirst().orElseThrow();
  }

  private static String inList(Part list) {
    if (QUESTIONS.equals(list.name) && list.size > MOST_QUESTIONS) {
      return "A query holds at most %d orQueries.".formatted(MOST_QUESTIONS);
    }
    return list.size > MOST_IN_LIST
        ? "A list holds at most %,d entries.".formatted(MOST_IN_LIST)
        : null;
  }

  // A name may itself be what was too long.
  private static String shortened(String name) {
    return name == null || name.length() > MOST_DIGITS ? "" : "'" + name + "'";
  }
}
