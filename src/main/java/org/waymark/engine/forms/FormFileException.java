package org.waymark.engine.forms;

/** A file that is not a Camunda Form at all; the message says where it stops being one. */
public class FormFileException extends RuntimeException {
  FormFileException(String message) {
    super(message);
  }
}
