package org.waymark.workspace.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** The latest searches of a session, by number, so that going back and other tabs still work. */
final class Searches implements Serializable {

  private static final long serialVersionUID = 1;
  private static final String NAME = Searches.class.getName();
  private static final int KEPT = 20;
  private static final int LONGEST_KEPT = 300;

  private final Map<String, String> typed = new LinkedHashMap<>();
  private int last;

  private Searches() {}

  static synchronized Searches of(HttpSession session) {
    Searches searches = (Searches) session.getAttribute(NAME);
    if (searches == null) {
      searches = new Searches();
      session.setAttribute(NAME, searches);
    }
    return searches;
  }

  /** Keeps what was typed, and says under which number. */
  synchronized String keep(String text) {
    String number = String.valueOf(++last);
    typed.put(number, text.substring(0, Math.min(LONGEST_KEPT, text.length())));
    if (typed.size() > KEPT) {
      typed.remove(typed.keySet().iterator().next());
    }
    return number;
  }

  /** What was typed under that number, or an empty text. */
  synchronized String typed(String number) {
    return typed.getOrDefault(number, "");
  }
}
