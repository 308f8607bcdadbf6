package org.waymark.engine.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.waymark.casefile.FormDrafts.Seen;
import org.waymark.casefile.FormDrafts.Turn;

/** What a form's page sent beside the answers. */
record Sent(MultiValueMap<String, String> typed) {

  /** The answers and what says which boxes were drawn. */
  Map<String, List<String>> answers() {
    return typed;
  }

  boolean isPane() {
    return typed.containsKey("_pane");
  }

  /** The ids of what it showed; empty where the sender is no page. */
  Set<String> shown() {
    String ids = typed.getFirst("_shown");
    return ids == null ? Set.of() : Set.of(ids.strip().split("\\s+"));
  }

  /** What it knew of the draft. Whoever sends no word of it has the newest. */
  Seen seen() {
    return known().by(turn());
  }

  private Seen known() {
    String at = typed.getFirst("_seen");
    boolean overOthers = typed.containsKey("_newest") || typed.containsKey("_keep");
    if (at == null || overOthers) {
      return Seen.NEWEST;
    }
    try {
      return at.isEmpty() ? Seen.NOTHING : Seen.keptAt(Instant.parse(at));
    } catch (DateTimeException noMoment) {
      return Seen.NEWEST;
    }
  }

  /** The page's own count of what it sent; null where the sender is no page that counts. */
  private Turn turn() {
    String number = typed.getFirst("_turn");
    UUID window = id(typed.getFirst("_window"));
    return window == null || number == null || !number.matches("[0-9]{1,9}")
        ? null
        : new Turn(window, Integer.parseInt(number));
  }

  /** The list that gets another row, or null. */
  String add() {
    return typed.getFirst("_add");
  }

  /** The row that goes, {@code carers[1]}, or null. */
  String remove() {
    return typed.getFirst("_remove");
  }

  boolean restarts() {
    return typed.containsKey("_restart");
  }

  /**
   * Whether it only asks to be kept: Enter in a field completes nothing, nor does who chooses these
   * words over those of another window.
   */
  boolean isOnlyKept() {
    return typed.containsKey("_enter") || typed.containsKey("_keep");
  }

  boolean changesRows() {
    return add() != null || remove() != null;
  }

  /**
   * Names what a page sends when it is completed, by its window and words; null where the sender is
   * no page. Other words in the same window, after a step back, are another press.
   */
  UUID press(String user) {
    UUID window = id(typed.getFirst("_window"));
    if (window == null) {
      return null;
    }
    SortedMap<String, List<String>> words = new TreeMap<>(typed);
    words.keySet().removeIf(name -> name.startsWith("_"));
    String press = user + window + words;
    return UUID.nameUUIDFromBytes(press.getBytes(StandardCharsets.UTF_8));
  }

  /** For whom a start form was begun, or null. */
  UUID person() {
    return id(typed.getFirst("_person"));
  }

  private static UUID id(String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
