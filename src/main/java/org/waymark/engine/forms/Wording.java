package org.waymark.engine.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.web.util.HtmlUtils;

/**
 * The texts of a form with what they name: {@code {{contextPerson}}}, {@code {{#if x}}…{{/if}}} and
 * {@code {{#loop list}}…{{/loop}}}, whose inner texts name {@code this} or a key of the entry. The
 * texts are the owner's and may hold Markdown; what is put into them stands on somebody's record
 * and is shown character by character.
 */
final class Wording {

  private static final Pattern MARK = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  // Two characters that no text holds stand around the number of what is put in.
  private static final char BEFORE = '\uE000';
  private static final char AFTER = '\uE001';
  private static final Pattern PUT_IN = Pattern.compile(BEFORE + "(\\d+)" + AFTER);

  private final List<String> putIn = new ArrayList<>();

  private Wording() {}

  /** As one plain text. */
  static String plain(String text, Map<String, Object> data) {
    Wording wording = new Wording();
    return wording.replaced(wording.filled(text, data), false);
  }

  /** As HTML. */
  static String html(String text, Map<String, Object> data) {
    Wording wording = new Wording();
    String filled = wording.filled(text, data);
    return wording.replaced(HTML.render(MARKDOWN.parse(filled)), true);
  }

  private String replaced(String text, boolean html) {
    return PUT_IN
        .matcher(text)
        .replaceAll(
            found -> {
              String value = putIn.get(Integer.parseInt(found.group(1)));
              return Matcher.quoteReplacement(html ? escaped(value) : value);
            });
  }

  private static String escaped(String value) {
    return HtmlUtils.htmlEscape(value, "UTF-8").replace("\n", "<br>");
  }

  private String filled(String text, Map<String, Object> data) {
    String owners = text.replace(String.valueOf(BEFORE), "").replace(String.valueOf(AFTER), "");
    if (Feel.isExpression(owners) && owners.length() > 1) {
      return marked(value(owners.substring(1), data));
    }
    return new Reader(owners).read(data, true, null);
  }

  private String marked(Object value) {
    if (value == null) {
      return "";
    }
    putIn.add(value instanceof List<?> list ? joined(list) : value.toString());
    return "" + BEFORE + (putIn.size() - 1) + AFTER;
  }

  private static String joined(List<?> list) {
    List<String> words = new ArrayList<>();
    list.forEach(one -> words.add(String.valueOf(one)));
    return String.join(", ", words);
  }

  private static Object value(String expression, Map<String, Object> data) {
    String said = expression.strip();
    if (NAME.matcher(said).matches()) {
      return data.get(said);
    }
    try {
      return Feel.parse("=" + said).evaluate(data);
    } catch (IllegalArgumentException refusedWhenDeployed) {
      return null;
    }
  }

  private static boolean isSaid(Object value) {
    return value != null && !Boolean.FALSE.equals(value) && !value.toString().isEmpty();
  }

  /** Goes over a text once, block by block. */
  private final class Reader {
    private final Matcher marks;
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
      this.marks = MARK.matcher(text);
    }

    /** Reads up to the end of a block, or of the text; writes nothing where it is not wanted. */
    String read(Map<String, Object> data, boolean wanted, String end) {
      StringBuilder out = new StringBuilder();
      while (marks.find(at)) {
        String before = text.substring(at, marks.start());
        String said = marks.group(1).strip();
        at = marks.end();
        if (wanted) {
          out.append(before);
        }
        if (said.equals(end)) {
          return out.toString();
        }
        out.append(mark(said, data, wanted));
      }
      if (wanted) {
        out.append(text.substring(at));
      }
      at = text.length();
      return out.toString();
    }

    private String mark(String said, Map<String, Object> data, boolean wanted) {
      if (said.startsWith("#if")) {
        return read(data, wanted && isSaid(value(said.substring(3), data)), "/if");
      }
      if (said.startsWith("#loop")) {
        return loop(said.substring(5), data, wanted);
      }
      return wanted ? marked(value(said, data)) : "";
    }

    private String loop(String list, Map<String, Object> data, boolean wanted) {
      int start = at;
      StringBuilder out = new StringBuilder();
      if (wanted && value(list, data) instanceof List<?> entries) {
        for (Object entry : entries) {
          at = start;
          out.append(read(of(entry, data), true, "/loop"));
        }
      }
      at = start;
      read(data, false, "/loop");
      return out.toString();
    }

    private Map<String, Object> of(Object entry, Map<String, Object> data) {
      Map<String, Object> inner = new java.util.HashMap<>(data);
      if (entry instanceof Map<?, ?> map) {
        map.forEach((key, value) -> inner.put(String.valueOf(key), value));
      }
      inner.put("this", entry);
      return inner;
    }
  }
}
