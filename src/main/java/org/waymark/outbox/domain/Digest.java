package org.waymark.outbox.domain;

import java.util.List;

/**
 * The e-mail that a person's waiting notices become.
 *
 * @param subject says how many notices it holds and, where there is only one, what about
 * @param body plain text, a paragraph for each notice
 */
public record Digest(String subject, String body) {

  /** Beyond this many, an e-mail only counts: the list itself is in the application. */
  static final int SHOWN = 200;

  private static final String GREETING = "Waymark has news for you about work you share in.\n\n";
  private static final String CLOSING =
      "This e-mail was written by Waymark. It names cases by their reference only;"
          + " sign in to see more. Please do not reply to it.\n";

  /**
   * The digest of at least one line, in their order, each once; {@code overview} is where all of
   * them are.
   */
  public static Digest of(List<Line> told, String overview) {
    List<Line> lines = told.stream().distinct().toList();
    StringBuilder body = new StringBuilder(GREETING);
    lines.stream().limit(SHOWN).forEach(line -> body.append(line.paragraph()));
    if (lines.size() > SHOWN) {
      body.append("... and %d more: %s%n%n".formatted(lines.size() - SHOWN, overview));
    }
    return new Digest(subject(lines), body.append(CLOSING).toString());
  }

  private static String subject(List<Line> lines) {
    if (lines.size() == 1) {
      return "Waymark: " + lines.get(0).heading();
    }
    long cases = lines.stream().map(Line::caseReference).filter(x -> x != null).distinct().count();
    String about = cases == 0 ? "" : cases == 1 ? " about 1 case" : " about " + cases + " cases";
    return "Waymark: " + lines.size() + " notices" + about;
  }

  /**
   * One notice.
   *
   * @param caseReference the case, or null
   * @param link where to go on with it
   */
  public record Line(String sentence, String caseReference, String link) {

    String heading() {
      return caseReference == null ? sentence : caseReference + ": " + sentence;
    }

    String paragraph() {
      return heading() + "\n" + link + "\n\n";
    }
  }
}
