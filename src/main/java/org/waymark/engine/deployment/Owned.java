package org.waymark.engine.deployment;

import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Walks over a model, each element with the one that a person would look for in the drawing. */
final class Owned {

  private Owned() {}

  /** Visits every element, with itself or the nearest around it that has an id as its owner. */
  static void each(Element root, BiConsumer<Element, Element> visit) {
    each(root, root, visit);
  }

  private static void each(Element element, Element around, BiConsumer<Element, Element> visit) {
    Element owner = element.attribute("id") == null ? around : element;
    visit.accept(element, owner);
    element.elements().forEach(child -> each(child, owner, visit));
  }
}
