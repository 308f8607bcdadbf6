package org.waymark.imports;

import java.util.List;

/** A file that cannot be imported at all. Nothing of it was kept. */
public class ImportRefusedException extends RuntimeException {

  private final transient List<Fault> faults;

  public ImportRefusedException(String message) {
    this(List.of(new Fault("file", message)));
  }

  public ImportRefusedException(List<Fault> faults) {
    super("The file cannot be imported");
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }

  /**
   * What is wrong with the file.
   *
   * @param field the column at fault, or {@code file}
   */
  public record Fault(String field, String message) {}
}
