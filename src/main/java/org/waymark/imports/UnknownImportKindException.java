package org.waymark.imports;

/** There is no import of that kind. */
public class UnknownImportKindException extends RuntimeException {

  public UnknownImportKindException() {
    super("There is no import of this kind");
  }
}
