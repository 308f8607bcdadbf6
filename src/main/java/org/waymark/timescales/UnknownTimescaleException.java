package org.waymark.timescales;

/** No timescale of that key or rule id is in force on the date asked for. */
public class UnknownTimescaleException extends RuntimeException {

  public UnknownTimescaleException(String message) {
    super(message);
  }
}
