package org.waymark.browser;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks for what keeps people from using a page: WCAG 2.2, levels A and AA. */
final class Axe {

  private static final String SCRIPT = "() => {" + script() + "}";
  private static final String RUN =
      "async (element, within) => (await axe.run(within ?? document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
          + " 'wcag21aa', 'wcag22aa']})).violations.map(v => v.id + ': '"
          + " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' '))";

  private Axe() {}

  /** What is wrong on the page, or in the frame, in which an element stands. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Locator within) {
    within.evaluate(SCRIPT);
    return (List<String>) within.evaluate(RUN, null);
  }

  /** What is wrong within the parts of that page that a selector names. */
  @SuppressWarnings("unchecked")
  static List<String> violationsIn(Locator page, String selector) {
    page.evaluate(SCRIPT);
    return (List<String>) page.evaluate(RUN, selector);
  }

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
