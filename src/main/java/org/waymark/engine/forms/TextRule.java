package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.waymark.writing.Plain;
import org.waymark.writing.Texts;

/** Text fields and text areas: lengths are of the trimmed text, as form-js counts them. */
record TextRule(
    boolean oneLine, Limit shortest, Limit longest, Pattern pattern, boolean email, boolean phone)
    implements ValueRule {
  private static final int LONGEST_WITHOUT_LIMIT = 20_000;

  /** What HTML calls a valid e-mail address, which form-js follows. */
  private static final Pattern EMAIL = emailPattern();

  /** An international number: a plus or two noughts, the country's code, the number. */
  private static final Pattern PHONE = Pattern.compile("(?:\\+|00)[1-9]\\d{5,}");

  private static Pattern emailPattern() {
    String label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    return Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" + label + "(?:\\." + label + ")*");
  }

  @Override
  public void check(JsonNode value, Asked asked) {
    if (!value.isTextual()) {
      asked.fail("must be text.");
      return;
    }
    String text = kept(value.textValue());
    if (oneLine && text.indexOf('\n') >= 0) {
      asked.fail("must be on one line.");
    }
    lengths(BigDecimal.valueOf(text.length()), asked);
    shape(text, asked);
  }

  /** What must have a certain shape is a number or a code, and is kept in plain characters. */
  @Override
  public String kept(String typed) {
    boolean shaped = oneLine && (pattern != null || email || phone);
    String text = oneLine ? Texts.line(typed) : Texts.kept(typed);
    return shaped && text.indexOf('\n') < 0 ? Plain.of(text) : text;
  }

  private void lengths(BigDecimal length, Asked asked) {
    shortest
        .in(asked.scope())
        .filter(least -> length.compareTo(least) < 0)
        .ifPresent(
            least ->
                asked.fail("must be at least " + AnswerWords.count(least) + " characters long."));
    BigDecimal most = longest.in(asked.scope()).orElse(BigDecimal.valueOf(LONGEST_WITHOUT_LIMIT));
    if (length.compareTo(most) > 0) {
      asked.fail("must be at most " + AnswerWords.count(most) + " characters long.");
    }
  }

  private void shape(String text, Asked asked) {
    if (pattern != null && !BoundedMatch.find(pattern, text)) {
      asked.fail("is not in the form asked for.");
    }
    if (email && !EMAIL.matcher(text).matches()) {
      asked.fail("must be an e-mail address.");
    }
    if (phone && !PHONE.matcher(text).find()) {
      asked.fail("must be a telephone number with its country code, such as +441632960123.");
    }
  }
}
