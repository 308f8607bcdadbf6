package org.waymark.imports.application;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamSource;
import org.waymark.imports.Column;
import org.waymark.imports.ImportKind;
import org.waymark.imports.ImportReport;
import org.waymark.imports.Row;
import org.waymark.imports.RowResult;

/** Imports a generated file in a Java machine of its own; {@link LargeFileTest} starts it. */
public final class LargeFile implements ImportKind {

  private static final int MEBIBYTE = 1 << 20;
  private static final Charset EXCEL = Charset.forName("windows-1252");

  private LargeFile() {}

  /** Prints what became of a file of so many MiB, of the shape asked for. */
  public static void main(String[] arguments) {
    int size = Integer.parseInt(arguments[1]) * MEBIBYTE;
    MemoryLedger all =
        new MemoryLedger() {
          @Override
          public Claim claim(RowIdentity row, String by) {
            return new Claim(true, List.of());
          }
        };
    var service =
        new ImportService(
            List.of(new LargeFile()),
            new RowImporter(all, new NoTransactions(all)),
            new MemoryRuns());
    ImportReport report = service.run("large", file(arguments[0], size), "business-support");
    System.out.println("accepted " + report.accepted() + " rejected " + report.rejectedRows());
  }

  private static InputStreamSource file(String shape, int size) {
    String row =
        switch (shape) {
          case "rows" -> "Lefèvre,\"Has fallen\r\ntwice since the spring\"\r\n";
          case "bad-rows" -> "Lefèvre,too,many,values\r\n";
          case "one-line" -> "x".repeat(50);
          case "malformed" -> "a\",\"\r\n";
          case "unclosed" -> "Holt,\"open\r\nHolt,x\r\n";
          case "one-quote" -> "Holt,plain\r\n";
          default -> throw new IllegalArgumentException(shape);
        };
    byte[] header =
        ("Name,Note\r\n" + ("one-quote".equals(shape) ? "A,\"open\r\n" : "")).getBytes(EXCEL);
    byte[] bytes = row.getBytes(EXCEL);
    return () -> new SequenceInputStream(repeated(header, bytes, size / bytes.length));
  }

  private static Enumeration<InputStream> repeated(byte[] header, byte[] row, int times) {
    Iterator<InputStream> streams =
        Stream.concat(Stream.of(header), Stream.generate(() -> row).limit(times))
            .<InputStream>map(java.io.ByteArrayInputStream::new)
            .iterator();
    return new Enumeration<>() {
      @Override
      public boolean hasMoreElements() {
        return streams.hasNext();
      }

      @Override
      public InputStream nextElement() {
        return streams.next();
      }
    };
  }

  @Override
  public String kind() {
    return "large";
  }

  @Override
  public List<Column> columns() {
    return List.of(Column.required("Name"), Column.required("Note"));
  }

  @Override
  public RowResult importRow(Row row, String by) {
    return new RowResult.Accepted("X");
  }
}
