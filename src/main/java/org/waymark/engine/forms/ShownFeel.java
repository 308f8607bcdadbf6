package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.engine.expressions.FeelShape;

/**
 * FEEL in whatever a component shows: labels, texts, sources, anything that begins with {@code =},
 * and {@code {{…}}} within a text. It may do no more than a condition may.
 */
final class ShownFeel {

  private static final Pattern MARK = Pattern.compile("\\{\\{(.*?)(}}|$)", Pattern.DOTALL);
  private static final Pattern BLOCK = Pattern.compile("#(if|loop)\\b|/(if|loop)\\s*$");

  /** What the form's reader parses itself, and says if it can't. */
  private static final Pattern READ =
      Pattern.compile("conditional\\.hide|readonly|expression|valuesExpression|validate\\..*");

  private final String id;
  private final List<String> problems = new ArrayList<>();

  private ShownFeel(String id) {
    this.id = id;
  }

  /** What is wrong with the component itself; those within it are asked themselves. */
  static List<String> problems(Component component) {
    ShownFeel shown = new ShownFeel(component.id());
    shown.within(component.file(), "");
    return shown.problems;
  }

  private void within(JsonNode node, String place) {
    if (node.isTextual() && !READ.matcher(place).matches()) {
      text(node.textValue(), place);
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      within(node.get(i), place + "[" + (i + 1) + "]");
    }
    node.properties().stream()
        .filter(setting -> !setting.getKey().equals("components"))
        .forEach(
            setting ->
                within(
                    setting.getValue(),
                    place.isEmpty() ? setting.getKey() : place + "." + setting.getKey()));
  }

  private void text(String text, String place) {
    if (Feel.isExpression(text) && text.length() > 1) {
      expression(text.substring(1), place);
    }
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      String said = BLOCK.matcher(mark.group(1).strip()).replaceFirst("").strip();
      if (!said.isEmpty()) {
        expression(said, place);
      }
    }
  }

  /** The text at fault and what would be allowed, for the end of a sentence. */
  static String quoted(String feel) {
    return ": " + feel.strip() + ". " + FeelShape.ALLOWED;
  }

  private void expression(String feel, String place) {
    try {
      Feel.parse("=" + feel);
    } catch (IllegalArgumentException wrong) {
      String problem = id + ": " + place + " " + wrong.getMessage() + quoted(feel);
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
    }
  }
}
