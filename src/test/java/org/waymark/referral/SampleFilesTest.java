package org.waymark.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The sample list is invented, and looks like a real one. */
class SampleFilesTest {

  @Test
  void nobody_real_can_be_reached_or_found_by_the_sample() throws IOException {
    assertThat(values("NHS number").map(it -> it.replace(" ", "")))
        .allMatch(it -> it.matches("999\\d{7}"));
    assertThat(Stream.concat(values("Phone"), values("Caller phone")))
        .allMatch(it -> it.matches("01632 960\\d{3}|(0|\\+44 )7700 900\\d{3}"));
    assertThat(values("Postcode")).allMatch(it -> it.matches("WM([1-9]|20) \\d[A-Z]{2}"));
    assertThat(values("Caller e-mail")).allMatch(it -> it.matches(".*@example\\.(org|com)"));
  }

  @Test
  void the_sample_holds_what_a_real_list_holds() throws IOException {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(values("Source").collect(Collectors.toSet()))
        .containsAll(Set.of("person", "gp", "hospital", "police", "ambulance", "other-council"));
    assertThat(values("Presenting situation").distinct().count()).isGreaterThan(80);
    assertThat(values("Safeguarding worry").filter("yes"::equals).count()).isBetween(10L, 60L);
    assertThat(values("Urgent").filter("yes"::equals).count()).isBetween(30L, 90L);
    assertThat(values("Out of hours").filter("yes"::equals).count()).isGreaterThan(10);
  }

  private static Stream<String> values(String column) throws IOException {
    return rows().stream().map(row -> row.get(column)).filter(it -> !it.isBlank());
  }

  private static List<CSVRecord> rows() throws IOException {
    Path file = Path.of("docs", "samples", "contacts.csv");
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    }
  }
}
