package org.waymark.engine.forms;

import java.util.Arrays;
import java.util.Optional;

/** The components that form-js 1.8.7 knows, what kind of thing each is, and which Waymark draws. */
public enum ComponentType {
  TEXTFIELD(Kind.FIELD),
  TEXTAREA(Kind.FIELD),
  NUMBER(Kind.FIELD),
  DATETIME(Kind.FIELD),
  CHECKBOX(Kind.FIELD),
  CHECKLIST(Kind.FIELD),
  TAGLIST(Kind.FIELD),
  RADIO(Kind.FIELD),
  SELECT(Kind.FIELD),
  EXPRESSION(Kind.FIELD),
  GROUP(Kind.GROUP),
  DYNAMICLIST(Kind.LIST),
  TEXT(Kind.SHOWN),
  HTML(Kind.SHOWN),
  IMAGE(Kind.SHOWN),
  TABLE(Kind.SHOWN),
  SPACER(Kind.SHOWN),
  SEPARATOR(Kind.SHOWN),
  IFRAME(Kind.SHOWN),
  BUTTON(Kind.SHOWN);

  /** Whether a component holds an answer, other components, rows of them, or is only shown. */
  enum Kind {
    FIELD,
    GROUP,
    LIST,
    SHOWN
  }

  private final Kind kind;

  ComponentType(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** The name used in form files, {@code textfield} for example. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static Optional<ComponentType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /** Pages, pictures and buttons of others have no place on a form about a person. */
  boolean isDrawn() {
    return this != HTML && this != IMAGE && this != IFRAME && this != BUTTON;
  }

  boolean isText() {
    return this == TEXTFIELD || this == TEXTAREA;
  }

  boolean isManyOf() {
    return this == CHECKLIST || this == TAGLIST;
  }

  boolean isOneOf() {
    return this == RADIO || this == SELECT;
  }

  /** Text and lists can hold what was said about a person, so they never steer a process. */
  boolean canSteer() {
    return isOneOf() || this == CHECKBOX || this == NUMBER || this == DATETIME;
  }
}
