package org.waymark.timescales;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Worked examples from {@code src/test/resources/timescales}. */
public final class TestData {

  private TestData() {}

  public static List<CSVRecord> read(String file) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
        new InputStreamReader(
            TestData.class.getResourceAsStream("/timescales/" + file), StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
