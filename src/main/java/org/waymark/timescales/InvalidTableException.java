package org.waymark.timescales;

import java.util.List;
import java.util.stream.Collectors;

/** A register or calendar file is refused, all its faults named at once; nothing has changed. */
public class InvalidTableException extends RuntimeException {

  private final transient List<TableFault> faults;

  public InvalidTableException(String table, List<TableFault> faults) {
    super(
        table
            + " is refused: "
            + faults.stream().map(TableFault::toString).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  public List<TableFault> faults() {
    return faults;
  }
}
