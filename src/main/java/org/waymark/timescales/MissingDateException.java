package org.waymark.timescales;

/** A rule that counts from two dates was given only one. */
public class MissingDateException extends RuntimeException {

  private final String parameter;

  public MissingDateException(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** The name of the date that is missing. */
  public String parameter() {
    return parameter;
  }
}
