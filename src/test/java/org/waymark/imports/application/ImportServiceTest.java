package org.waymark.imports.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.waymark.imports.Column;
import org.waymark.imports.ImportKind;
import org.waymark.imports.ImportRefusedException;
import org.waymark.imports.ImportReport;
import org.waymark.imports.ImportReport.Rejection;
import org.waymark.imports.Row;
import org.waymark.imports.RowResult;
import org.waymark.imports.UnknownImportKindException;

class ImportServiceTest {

  private final MemoryLedger ledger = new MemoryLedger();
  private final NoTransactions transactions = new NoTransactions();
  private final ImportService imports =
      new ImportService(List.of(new Names()), new RowImporter(ledger, transactions), ledger);

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
    assertThat(ledger.runs).isEqualTo(1);
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

    @Override
    public RowResult importRow(Row row, String by) {
      if ("fault".equals(row.text("Name"))) {
        throw new IllegalStateException("secret");
      }
      row.date("Date of birth");
      return row.problems().isEmpty()
          ? new RowResult.Accepted("X")
          : new RowResult.Rejected(row.problems());
    }
  }
}
