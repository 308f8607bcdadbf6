package org.waymark.imports.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.imports.ImportKind;
import org.waymark.imports.Row;

/**
 * What makes a row the same row. Order and headings of columns, blanks around and runs of spaces
 * within a value do not matter. Only digests are kept: the table of imported rows says nothing
 * about anybody.
 *
 * @param key the sending system's id of the record, or a digest of the whole row
 * @param marks a short digest for each column that is filled, by its documented name
 */
public record RowIdentity(String kind, String key, Map<String, String> marks) {

  private static final int SHORT = 12;

  static RowIdentity of(ImportKind kind, Row row) {
    Map<String, String> marks = new TreeMap<>();
    row.values().forEach((column, value) -> marks.put(column, mark(column, value)));
    String id = kind.idColumn().map(row::text).orElse(null);
    String key = id == null ? "row " + digest(marks.toString()) : "id " + digest(plain(id));
    return new RowIdentity(kind.kind(), key, marks);
  }

  private static String mark(String column, String value) {
    return digest(column + "=" + plain(value)).substring(0, SHORT);
  }

  private static String plain(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
