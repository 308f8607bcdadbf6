package org.waymark.imports.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.waymark.imports.Column;
import org.waymark.imports.ImportKind;
import org.waymark.imports.ImportRefusedException;
import org.waymark.imports.ImportReport;
import org.waymark.imports.ImportReport.Rejection;
import org.waymark.imports.ImportRun.State;
import org.waymark.imports.Row;
import org.waymark.imports.RowResult;
import org.waymark.imports.UnknownImportKindException;

class ImportServiceTest {

  private final MemoryLedger ledger = new MemoryLedger();
  private final NoTransactions transactions = new NoTransactions(ledger);
  private final MemoryRuns runs = new MemoryRuns();
  private final ImportService imports =
      new ImportService(List.of(new Names()), new RowImporter(ledger, transactions), runs);

  @Test
  void good_rows_are_kept_and_bad_ones_named_by_line_and_header() {
    ImportReport report = run("Surname,Born\nHolt,3/4/1940\nHill,1940\nHart,5/6/1950\n");

    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.rejectedRows()).isEqualTo(1);
    assertThat(report.rejected())
        .singleElement()
        .satisfies(it -> assertThat(it.line()).isEqualTo(3))
        .satisfies(it -> assertThat(it.column()).isEqualTo("Born"))
        .satisfies(it -> assertThat(it.message()).doesNotContain("1940"));
    assertThat(transactions.committed).isEqualTo(2);
    assertThat(runs.ended).containsExactly(State.FINISHED);
  }

  @Test
  void a_row_that_repeats_another_changes_nothing_however_it_is_spaced() {
    ImportReport report =
        run("Name,Date of birth\nAnn  Holt,3/4/1940\n  Ann Holt ,3/4/1940,\nAnn Holt,4/4/1940\n");

    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.unchanged()).isEqualTo(1);
  }

  @Test
  void other_headers_in_another_order_do_not_make_another_row() {
    run("Name,Date of birth\nHolt,3/4/1940\n");

    assertThat(run("Born,Surname\n3/4/1940,Holt\n").unchanged()).isEqualTo(1);
  }

  @Test
  void a_fault_of_our_own_rejects_its_row_alone_and_says_nothing_of_its_content() {
    ImportReport report = run("Name,Born\nfault,3/4/1940\nHolt,3/4/1940\n");

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.rejected())
        .singleElement()
        .satisfies(it -> assertThat(it.line()).isEqualTo(2))
        .satisfies(it -> assertThat(it.message()).contains("fault in Waymark"))
        .satisfies(it -> assertThat(it.message()).doesNotContain("secret"));
  }

  /**
   * A connection that broke, two who wanted one row: nobody has to send the file again for that.
   */
  @Test
  void a_row_that_meets_a_passing_fault_is_tried_once_more() {
    ImportReport report = run("Name,Born\nfault once,3/4/1940\nHolt,3/4/1940\n");

    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.rejected()).isEmpty();
    assertThat(report.warnings()).hasSize(1);
  }

  @Test
  void the_report_of_a_very_bad_file_stays_small() {
    ImportReport report =
        run(
            IntStream.range(0, 2_500)
                .mapToObj(number -> "Holt " + number + ",never\n")
                .collect(Collectors.joining("", "Name,Born\n", "")));

    assertThat(report.rejectedRows()).isEqualTo(2_500);
    assertThat(report.rejected()).hasSize(ImportReport.MOST_LISTED);
    assertThat(report.rejected()).extracting(Rejection::line).contains(2L, 1_001L);
  }

  @Test
  void a_run_says_how_far_it_is_and_stops_when_somebody_asks() {
    runs.stopsAfter = 100;

    ImportReport report = run(rows(500, "3/4/1940"));

    assertThat(report.stopped()).isTrue();
    assertThat(report.accepted()).isEqualTo(100);
    assertThat(report.rejected())
        .singleElement()
        .satisfies(it -> assertThat(it.line()).isEqualTo(101))
        .satisfies(it -> assertThat(it.message()).contains("was stopped", "What was kept stays"));
    assertThat(transactions.committed).isEqualTo(100);
    assertThat(runs.ended).containsExactly(State.STOPPED);
    assertThat(runs.percents).hasSize(2).allMatch(it -> it > 0 && it <= 100);
  }

  @Test
  void a_file_of_which_row_after_row_is_bad_is_not_read_to_its_end() {
    ImportReport report = run(rows(12_000, "never"));

    assertThat(report.stopped()).isTrue();
    assertThat(report.rejectedRows()).isEqualTo(10_000);
    assertThat(report.rejected()).hasSize(ImportReport.MOST_LISTED);
    assertThat(report.rejected().get(ImportReport.MOST_LISTED - 1))
        .satisfies(it -> assertThat(it.line()).isEqualTo(10_001))
        .satisfies(it -> assertThat(it.message()).contains("9,999 before it"));
  }

  /** A full disk, for example: nobody is served by a page of rows that met the same fault. */
  @Test
  void a_file_of_which_row_after_row_meets_a_fault_of_ours_is_not_read_to_its_end() {
    String faults =
        IntStream.range(1, 29)
            .mapToObj(day -> "fault,%d/4/1940\n".formatted(day))
            .collect(Collectors.joining());

    ImportReport report = run("Name,Born\nHolt,3/4/1940\n" + faults);

    assertThat(report.stopped()).isTrue();
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.rejectedRows()).isEqualTo(10);
    assertThat(report.rejected().get(10))
        .satisfies(it -> assertThat(it.line()).isEqualTo(12))
        .satisfies(it -> assertThat(it.message()).contains("9 before it", "import the file again"));
    assertThat(runs.ended).containsExactly(State.STOPPED);
  }

  @Test
  void faults_of_ours_between_good_rows_stop_nothing() {
    String pairs =
        IntStream.range(1, 29)
            .mapToObj(day -> "fault,%1$d/4/1940\nHolt,%1$d/4/1940\n".formatted(day))
            .collect(Collectors.joining());

    ImportReport report = run("Name,Born\n" + pairs);

    assertThat(report.stopped()).isFalse();
    assertThat(report.accepted()).isEqualTo(28);
  }

  private static String rows(int count, String born) {
    return IntStream.range(0, count)
        .mapToObj(number -> "Holt " + number + "," + born + "\n")
        .collect(Collectors.joining("", "Name,Born\n", ""));
  }

  @Test
  void a_run_that_a_fault_of_the_database_ends_is_said_to_have_broken_off() {
    assertThatThrownBy(() -> run("Name,Born\nno database,3/4/1940\n"))
        .isInstanceOf(CannotCreateTransactionException.class);

    assertThat(runs.ended).containsExactly(State.BROKEN_OFF);
  }

  @Test
  void a_refused_file_keeps_nothing() {
    assertThatThrownBy(() -> run("Name\nHolt\n")).isInstanceOf(ImportRefusedException.class);
    assertThat(transactions.committed).isZero();
  }

  @Test
  void an_unknown_kind_is_refused() {
    assertThatThrownBy(() -> imports.run("shoes", new ByteArrayResource(new byte[0]), "x"))
        .isInstanceOf(UnknownImportKindException.class);
  }

  private ImportReport run(String file) {
    return imports.run(
        "names", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)), "business-support");
  }

  /** A kind with two columns. */
  private static final class Names implements ImportKind {

    @Override
    public String kind() {
      return "names";
    }

    @Override
    public List<Column> columns() {
      return List.of(Column.required("Name", "Surname"), Column.required("Date of birth", "Born"));
    }

    private boolean before;

    @Override
    public RowResult importRow(Row row, String by) {
      if ("fault once".equals(row.text("Name"))) {
        row.warn("Name", "is an odd one");
        before = !before;
        if (before) {
          throw new IllegalStateException("passes");
        }
      }
      if ("fault".equals(row.text("Name"))) {
        throw new IllegalStateException("secret");
      }
      if ("no database".equals(row.text("Name"))) {
        throw new CannotCreateTransactionException("gone");
      }
      row.date("Date of birth");
      return row.problems().isEmpty()
          ? new RowResult.Accepted("X")
          : new RowResult.Rejected(row.problems());
    }
  }
}
