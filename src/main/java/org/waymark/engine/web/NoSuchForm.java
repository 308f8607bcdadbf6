package org.waymark.engine.web;

/** There is no such form for this user, and what they are told. */
class NoSuchForm extends RuntimeException {

  private final String title;

  private NoSuchForm(String title, String explanation) {
    super(explanation);
    this.title = title;
  }

  static NoSuchForm task() {
    return new NoSuchForm(
        "There is no such task", "It may be done already, or be somebody else's.");
  }

  static NoSuchForm start() {
    return new NoSuchForm(
        "There is no such form", "Nothing that you may start has this name. Go back to the tasks.");
  }

  static NoSuchForm done() {
    return new NoSuchForm("There is no such case", "Check the reference or the link.");
  }

  String title() {
    return title;
  }
}
