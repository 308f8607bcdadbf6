package org.waymark.security;

/** The two doors to the engine: its REST API, and the one that its web apps use. */
enum Door {
  REST("/engine-rest") {
    @Override
    Browser open(int port, String user) {
      return Browser.script(port, user, "demo");
    }
  },
  WEB_APPS("/camunda/api/engine/engine/default") {
    @Override
    Browser open(int port, String user) {
      return Browser.signedIn(port, user, "demo").withWebAppToken();
    }
  };

  private final String path;

  Door(String path) {
    this.path = path;
  }

  /** The path of the engine's API behind this door. */
  String at(String resource) {
    return path + resource;
  }

  /** Somebody with a demo account in front of this door. */
  abstract Browser open(int port, String user);
}
