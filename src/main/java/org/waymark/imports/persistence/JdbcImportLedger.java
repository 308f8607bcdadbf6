package org.waymark.imports.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.imports.application.ImportLedger;
import org.waymark.imports.application.RowIdentity;

/** The ledger of imported rows in the database. Its primary key decides between two imports. */
@Repository
class JdbcImportLedger implements ImportLedger {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  JdbcImportLedger(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Claim claim(RowIdentity row, String by) {
    int inserted =
        jdbc.sql(
                """
                insert into import_row (kind, row_key, column_marks, imported_at, imported_by)
                values (:kind, :key, :marks::jsonb, :at, :by)
                on conflict on constraint import_row_pkey do nothing
                """)
            .param("kind", row.kind())
            .param("key", row.key())
            .param("marks", written(row.marks()))
            .param("at", Timestamp.from(clock.instant()))
            .param("by", by)
            .update();
    return inserted == 1 ? new Claim(true, List.of()) : new Claim(false, differing(row));
  }

  private List<String> differing(RowIdentity row) {
    Map<String, String> before =
        jdbc.sql("select column_marks from import_row where kind = :kind and row_key = :key")
            .param("kind", row.kind())
            .param("key", row.key())
            .query((result, number) -> read(result.getString(1)))
            .single();
    TreeSet<String> columns = new TreeSet<>(before.keySet());
    columns.addAll(row.marks().keySet());
    columns.removeIf(it -> Objects.equals(before.get(it), row.marks().get(it)));
    return List.copyOf(columns);
  }

  @Override
  public void became(RowIdentity row, String reference) {
    jdbc.sql("update import_row set reference = :reference where kind = :kind and row_key = :key")
        .param("reference", reference)
        .param("kind", row.kind())
        .param("key", row.key())
        .update();
  }

  private String written(Map<String, String> marks) {
    try {
      return json.writeValueAsString(marks);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, String> read(String marks) {
    try {
      return json.readValue(marks, new TypeReference<>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
