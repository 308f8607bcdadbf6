package org.waymark.engine.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every key that a form can submit: answers, objects on the way to them, and rows of lists. */
final class KeyTree {
  private final Map<String, KeyTree> inside = new LinkedHashMap<>();
  private boolean answer;
  private boolean rows;

  static KeyTree of(List<Component> components) {
    KeyTree tree = new KeyTree();
    tree.addAll(components);
    return tree;
  }

  private void addAll(List<Component> components) {
    for (Component component : components) {
      KeyTree place = at(component.path());
      if (component.isField()) {
        place.answer = true;
      } else if (component.isList()) {
        place.rows = true;
        place.addAll(component.children());
      } else {
        addAll(component.children());
      }
    }
  }

  private KeyTree at(List<String> path) {
    KeyTree place = this;
    for (String step : path) {
      place = place.inside.computeIfAbsent(step, key -> new KeyTree());
    }
    return place;
  }

  KeyTree inside(String key) {
    return inside.get(key);
  }

  /** Whether an answer stands here: what is in it is for the component to judge. */
  boolean isAnswer() {
    return answer;
  }

  boolean isRows() {
    return rows;
  }
}
