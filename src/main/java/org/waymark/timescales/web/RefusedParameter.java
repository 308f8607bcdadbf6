package org.waymark.timescales.web;

/** A parameter of a request is missing or wrong. */
class RefusedParameter extends RuntimeException {

  private final String parameter;

  RefusedParameter(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  String parameter() {
    return parameter;
  }
}
