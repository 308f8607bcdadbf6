package org.waymark.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What became of a file.
 *
 * @param accepted rows that are now on record
 * @param unchanged rows that were on record already
 * @param rejected what is wrong with the rows that were not kept, in the file's order, and no more
 *     than {@value #MOST_LISTED} entries of it
 * @param rejectedRows how many rows were not kept, listed or not
 * @param warnings what somebody should look at in rows that were kept, listed like those
 * @param stopped whether the file was not read to its end, because somebody asked for that or
 *     because row after row could not be kept; the rows so far stay
 */
public record ImportReport(
    int accepted,
    int unchanged,
    List<Rejection> rejected,
    int rejectedRows,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Rejection> warnings,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean stopped) {

  /** A report without warnings, of a file that was read to its end. */
  public ImportReport(int accepted, int unchanged, List<Rejection> rejected, int rejectedRows) {
    this(accepted, unchanged, rejected, rejectedRows, List.of(), false);
  }

  /** However bad a file is, its report stays small enough to read. */
  public static final int MOST_LISTED = 1_000;

  /**
   * Something wrong, or to be looked at, in a row.
   *
   * @param line the physical line of the file on which the row starts, counted from 1
   * @param column the header as it stands in the file, or null where the whole row is at fault
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Rejection(long line, String column, String message) {}
}
