package org.waymark.timescales;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.timescales.application.TestRules;

/** docs/legal-register.md tells what timescales.dmn says; -Dwaymark.write-docs=true rewrites it. */
class LegalRegisterDocumentTest {

  private static final Path DOCUMENT = Path.of("docs/legal-register.md");
  private static final String BEGIN = "<!-- rows -->\n";
  private static final String END = "<!-- end of rows -->\n";

  @Test
  void the_legal_register_lists_every_row_as_the_table_has_it() throws Exception {
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END);
    if (Boolean.getBoolean("waymark.write-docs")) {
      document = document.substring(0, begin) + rows() + document.substring(end);
      Files.writeString(DOCUMENT, document);
      end = document.indexOf(END);
    }

    assertThat(document.substring(begin, end)).isEqualTo(rows());
  }

  private static String rows() {
    List<Timescale> rows = TestRules.register().rows();
    return "| Key | Rule | What must be done | How it is counted | Basis | Source | Mark | In force | Note |\n"
        + "|---|---|---|---|---|---|---|---|---|\n"
        + rows.stream().map(LegalRegisterDocumentTest::row).collect(Collectors.joining());
  }

  private static String row(Timescale row) {
    return "| "
        + String.join(
            " | ",
            "`" + row.key() + "`",
            row.ruleId(),
            row.name(),
            counted(row),
            row.basis().name().toLowerCase(),
            row.source(),
            row.mark(),
            inForce(row),
            row.note())
        + " |\n";
  }

  private static String counted(Timescale row) {
    RuleParameters parameters = row.parameters();
    StringBuilder words = new StringBuilder();
    if (row.unit().counted()) {
      String unit = row.unit().words();
      words.append(row.amount()).append(' ');
      words.append(row.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit);
      words.append(' ').append(row.counting().words());
    } else {
      words.append(row.unit().words());
    }
    if (parameters.from() != null) {
      words.append(" `").append(parameters.from()).append('`');
    }
    if (!parameters.meets().isEmpty()) {
      words.append(": ").append(parameters.meets().stream().sorted().map(Enum::name).toList());
    }
    if (parameters.notAfter() != null) {
      FurtherDate date = parameters.notAfter();
      words.append(", not after `").append(date.name()).append('`');
      words.append(date.plusDays() == 0 ? "" : " + " + date.plusDays() + " days");
      words.append(date.required() ? "" : " if given");
    }
    words.append(row.roll() == Roll.NONE ? "" : ", rolled " + row.roll().words());
    words.append(row.timeOfDay() == null ? "" : ", by " + row.timeOfDay());
    return words.append(parameters.opening() ? " (first day)" : "").toString();
  }

  private static String inForce(Timescale row) {
    String from = row.effectiveFrom() == null ? "always" : "from " + row.effectiveFrom();
    return row.effectiveTo() == null ? from : from + " to " + row.effectiveTo();
  }
}
