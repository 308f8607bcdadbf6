package org.waymark.imports;

import java.util.List;
import java.util.Optional;

/**
 * A kind of file that can be imported. A pathway declares one as a bean; the imports module reads
 * the file, remembers which rows it has had, and gives each new row its own transaction.
 */
public interface ImportKind {

  /** The kind's name in the address, for example {@code contacts}. */
  String kind();

  /** The columns it knows, in the order in which they are documented. */
  List<Column> columns();

  /**
   * The column that holds the sending system's own id of a record. Where a row has one, it decides
   * whether the row has been imported before; otherwise its whole content does.
   */
  default Optional<String> idColumn() {
    return Optional.empty();
  }

  /**
   * Whether a row that was imported before changes nothing. A kind whose rows replace what stands
   * on record says no, and finds out itself whether a row changes anything.
   */
  default boolean remembersRows() {
    return true;
  }

  /**
   * Imports one row in a transaction of its own, which is rolled back when the row is rejected.
   *
   * @param by the user who imports
   */
  RowResult importRow(Row row, String by);

  /**
   * A row that was not kept, for whatever reason: the kind may add to its problems what somebody
   * must do about it now.
   */
  default void notKept(Row row) {}
}
