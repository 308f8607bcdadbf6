package org.waymark.casefile;

/** No case of that reference is on file. */
public class UnknownCaseException extends RuntimeException {

  public UnknownCaseException(String reference) {
    super("There is no case " + reference);
  }
}
