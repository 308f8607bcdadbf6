package org.waymark.imports;

import org.springframework.core.io.InputStreamSource;

/** Imports files. Rows are read one by one: the size of a file does not matter to memory. */
public interface Imports {

  /**
   * Imports a file. Each good row is kept in a transaction of its own; a row that was imported
   * before changes nothing.
   *
   * @param kind which {@link ImportKind}
   * @param file the file, which is opened twice: once to find its encoding, once to read it
   * @param by the user who imports
   * @throws ImportRefusedException if the file as a whole cannot be read; nothing is kept then
   * @throws UnknownImportKindException if there is no such kind
   */
  ImportReport run(String kind, InputStreamSource file, String by);
}
