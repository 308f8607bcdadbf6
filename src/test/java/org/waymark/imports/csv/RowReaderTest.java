package org.waymark.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.waymark.imports.Column;
import org.waymark.imports.ImportRefusedException;
import org.waymark.imports.ImportRefusedException.Fault;
import org.waymark.imports.Row;

class RowReaderTest {

  private static final List<Column> COLUMNS =
      List.of(
          Column.required("Name", "Surname"),
          Column.required("Note"),
          Column.optional("Phone", "Telephone no"));

  @Test
  void rows_are_read_by_header_in_any_order_and_under_any_synonym() throws IOException {
    List<Row> rows = read("telephone NO, Note ,SURNAME\r\n+44 7700 900123,=1+1,Holt\r\n");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).values())
        .isEqualTo(Map.of("Name", "Holt", "Note", "=1+1", "Phone", "+44 7700 900123"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
  void accents_survive_in_every_encoding_that_a_spreadsheet_writes(String charset)
      throws IOException {
    byte[] file = "Name,Note\r\nLefèvre,“£60” – a week\r\n".getBytes(Charset.forName(charset));

    assertThat(read(file).get(0).values())
        .isEqualTo(Map.of("Name", "Lefèvre", "Note", "“£60” – a week"));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_header() throws IOException {
    assertThat(read("\uFEFFName,Note\nÅsa,x\n").get(0).values()).containsEntry("Name", "Åsa");
  }

  @Test
  void utf_16_with_the_low_byte_first_is_read_too() throws IOException {
    byte[] file = ("\uFEFFName\tNote\r\nŁucja\tx\r\n").getBytes(StandardCharsets.UTF_16LE);

    assertThat(read(file).get(0).values()).containsEntry("Name", "Łucja");
  }

  @Test
  void a_late_byte_that_is_not_utf_8_makes_the_whole_file_windows_1252() throws IOException {
    String rows = "Holt,plain\n".repeat(20_000);
    byte[] file = ("Name,Note\n" + rows + "Café,x\n").getBytes(Charset.forName("windows-1252"));

    List<Row> read = read(file);

    assertThat(read.get(read.size() - 1).values()).containsEntry("Name", "Café");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void every_kind_of_line_end_is_counted_once(String end) throws IOException {
    String file =
        String.join(end, "Name,Note", "A,\"one" + end + "two\"", "", "B,x", "", "C,y", "");

    List<Row> rows = read(file);

    assertThat(rows).extracting(Row::line).containsExactly(2L, 5L, 7L);
    assertThat(rows.get(0).text("Note")).isEqualTo("one\ntwo");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void the_delimiter_is_found(String delimiter) throws IOException {
    String file = "Name,Note\nHolt,x\n".replace(",", delimiter);

    assertThat(read(file).get(0).values()).isEqualTo(Map.of("Name", "Holt", "Note", "x"));
  }

  @Test
  void a_line_that_names_the_delimiter_is_obeyed() throws IOException {
    List<Row> rows = read("sep=;\r\nName;Note\r\nHolt;x\r\n");

    assertThat(rows.get(0).line()).isEqualTo(3);
    assertThat(rows.get(0).text("Name")).isEqualTo("Holt");
  }

  @Test
  void empty_columns_and_rows_at_the_end_are_ignored() throws IOException {
    List<Row> rows = read("Name,Note,,,\nHolt,x,,,\n,,,,\n  \n");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).problems()).isEmpty();
  }

  @Test
  void a_row_that_leaves_out_its_last_values_reads_them_as_blank() throws IOException {
    List<Row> rows = read("Name,Note,Phone\nHolt,x\n");

    assertThat(rows.get(0).problems()).isEmpty();
    assertThat(rows.get(0).text("Phone")).isNull();
  }

  @Test
  void a_row_with_more_values_than_columns_is_named_and_spoils_no_other() throws IOException {
    List<Row> rows = read("Name,Note\nHolt,well, she said\nHill,x\n");

    assertThat(rows.get(0).problems())
        .singleElement()
        .satisfies(it -> assertThat(it.column()).isNull())
        .satisfies(it -> assertThat(it.message()).contains("3 values for 2 columns"));
    assertThat(rows.get(1).problems()).isEmpty();
  }

  @Test
  void an_inch_sign_inside_a_value_is_text() throws IOException {
    assertThat(read("Name,Note\nHolt,6' 2\" tall\nHill,x\n"))
        .extracting(row -> row.text("Note"))
        .containsExactly("6' 2\" tall", "x");
  }

  @Test
  void a_quotation_mark_that_is_never_closed_spoils_its_own_row_alone() throws IOException {
    List<Row> rows = read("Name,Note\nHolt,\"never closed\nHill,x\nHart,y\n");

    assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 4L);
    assertThat(rows.get(0).problems().get(0).message()).contains("never closed");
    assertThat(rows.get(1).problems()).isEmpty();
    assertThat(rows.get(2).text("Name")).isEqualTo("Hart");
  }

  @Test
  void a_quotation_mark_that_is_not_doubled_spoils_its_own_row_alone() throws IOException {
    List<Row> rows = read("Name,Note\nHolt,\"the \"big\" one\"\nHill,x\n");

    assertThat(rows.get(0).problems().get(0).message()).contains("doubled");
    assertThat(rows.get(1).text("Name")).isEqualTo("Hill");
  }

  @ParameterizedTest
  @CsvSource({
    "'first\u000Bsecond', 'first\nsecond'",
    "'first\fsecond', 'first\nsecond'",
    "'first\u0085second', 'first\nsecond'",
    "'first\u0003second', firstsecond",
    "'first\u001Fsecond', firstsecond",
    "'first\u0000second', firstsecond",
    "'first\u007Fsecond\u0008', firstsecond",
    "'first\tsecond', 'first\tsecond'",
    "'first\u2028second', 'first\u2028second'",
    "'\u00A0first second\u00A0\uFEFF', first second"
  })
  void what_word_leaves_in_a_text_costs_no_row(String note, String kept) throws IOException {
    Row row = read("Name,Note\nHolt,\"" + note + "\"\n").get(0);

    assertThat(row.problems()).isEmpty();
    assertThat(row.warnings()).isEmpty();
    assertThat(row.text("Note")).isEqualTo(kept);
  }

  @Test
  void rows_of_two_encodings_are_read_each_as_what_it_is() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write("\uFEFFName,Note\nZoë,one – two\n".getBytes(StandardCharsets.UTF_8));
    file.write("Zoë,one – two\r\n".getBytes(Charset.forName("windows-1252")));
    file.write("Łukasz,x\n".getBytes(StandardCharsets.UTF_8));
    file.write("Siân,\"O’Neill,\nCAFÉ’S\"\n".getBytes(Charset.forName("windows-1252")));
    file.write("Renée,x\n王芳,x".getBytes(StandardCharsets.UTF_8));

    List<Row> rows = read(file.toByteArray());

    assertThat(rows).allSatisfy(row -> assertThat(row.problems()).isEmpty());
    assertThat(rows).allSatisfy(row -> assertThat(row.warnings()).isEmpty());
    assertThat(rows)
        .extracting(row -> row.text("Name"))
        .containsExactly("Zoë", "Zoë", "Łukasz", "Siân", "Renée", "王芳");
    assertThat(rows).extracting(row -> row.text("Note")).startsWith("one – two", "one – two");
    assertThat(rows.get(3).text("Note")).isEqualTo("O’Neill,\nCAFÉ’S");
  }

  @Test
  void values_of_two_encodings_in_one_row_are_read_each_as_what_it_is() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write("Name,Note\nZoë,".getBytes(StandardCharsets.UTF_8));
    file.write("François’s\n".getBytes(Charset.forName("windows-1252")));

    assertThat(read(file.toByteArray()).get(0).values())
        .isEqualTo(Map.of("Name", "Zoë", "Note", "François’s"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ZoÃ«", "RenÃ©e", "Å\u0081ukasz", "O’Neill â€™", "MÃ¼ller", "Â£60", "ZoÃƒÂ«", "Zo√´",
        "O\u0092Neill", "Zo&euml;", "O&#39;Neill", "ï»¿Zoe", "Zoï¿½", "ðŸ˜€", "â€œquotedâ€\u009d",
            "Î‘Î½"
      })
  void what_another_system_has_garbled_is_kept_with_a_warning(String name) throws IOException {
    Row row = read("Name,Note\n\"" + name + "\",x\n").get(0);

    assertThat(row.problems()).isEmpty();
    assertThat(row.warnings())
        .singleElement()
        .satisfies(it -> assertThat(it.column()).isEqualTo("Name"))
        .satisfies(it -> assertThat(it.message()).contains("garbled"));
  }

  @ParameterizedTest
  @CsvSource({
    "x-MacRoman,Zoë",
    "x-MacRoman,André",
    "x-MacRoman,Renée",
    "x-MacRoman,José",
    "IBM850,Zoë",
    "IBM850,André",
    "IBM850,Björk",
    "IBM850,Jürg Müllerä",
    "IBM437,François",
    "IBM437,Peña",
    "IBM437,Ramón"
  })
  void a_file_of_another_code_page_is_warned_about_or_refused(String charset, String name)
      throws IOException {
    Row row = read(("Name,Note\n" + name + ",x\n").getBytes(Charset.forName(charset))).get(0);

    assertThat(Stream.concat(row.warnings().stream(), row.problems().stream()))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.column()).isEqualTo("Name"))
        .allSatisfy(it -> assertThat(it.message()).containsPattern("CSV .?UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She said “help”, and then… nothing",
        "‘help‘ she said",
        "60°, £20 – €30",
        "well…maybe, she said",
        "Željka Šimić",
        "Zoë",
        "JOÃO",
        "São",
        "Ångström’s",
        "CAFÉ’S",
        "“À la”",
        "Ðorđe",
        "Łukasz",
        "O’Neill",
        "£60 – €20",
        "Ünal",
        "½ °C",
        "مرحبا",
        "Marks & Spencer; x",
        "👩‍🦽",
        "√2"
      })
  void a_sound_text_has_no_warning(String name) throws IOException {
    assertThat(read("Name,Note\n\"" + name + "\",x\n").get(0).warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=\t", "SEP=\t", "\"sep=\t\"", "sep=\\t", "sep=tab", "sep=\t\t"})
  void a_line_that_names_the_tab_is_obeyed_in_every_encoding(String first) throws IOException {
    String file = "\uFEFF" + first + "\r\nName\tNote\r\nHolt\tx, y\r\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      assertThat(read(file.getBytes(charset)).get(0).text("Note")).isEqualTo("x, y");
    }
  }

  @Test
  void what_a_spreadsheet_puts_around_a_text_is_no_part_of_it() throws IOException {
    Row row = read("Name,Note,Phone\n\"=\"\"Holt\"\"\",=1+1,=\"07700900123\"\n").get(0);

    assertThat(row.values())
        .isEqualTo(Map.of("Name", "Holt", "Note", "=1+1", "Phone", "07700900123"));
  }

  @Test
  void a_byte_without_a_meaning_is_refused_with_its_column() throws IOException {
    byte[] file = "Name,Note\nHoXlt,x\n".getBytes(StandardCharsets.ISO_8859_1);
    file["Name,Note\nHo".length()] = (byte) 0x81;

    assertThat(read(file).get(0).problems())
        .singleElement()
        .matches(it -> it.column().equals("Name"));
  }

  // Looked at anew for each line, a megabyte of these takes minutes.
  @ParameterizedTest
  @ValueSource(strings = {"a\",\"\n", "Holt,\"open\n", "\"a\"b,\"c\n", "Holt,\"x\"y\",\"z\n"})
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void quotation_marks_of_any_kind_cost_no_more_than_their_length(String line) throws IOException {
    int lines = 3_000_000 / line.length();
    int rows = 0;
    byte[] file = ("Name,Note\n" + line.repeat(lines)).getBytes(StandardCharsets.UTF_8);
    try (RowReader reader = new RowReader(new ByteArrayResource(file), COLUMNS)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        rows++;
      }
    }

    assertThat(rows).isBetween(1, lines);
  }

  @Test
  void a_value_with_many_line_breaks_and_marks_is_read_as_it_is() throws IOException {
    String value = "he said \"\"no\"\"\n".repeat(500);
    List<Row> rows = read("Name,Note\nHill,\"" + value + "\"\nHolt,x\n");

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).text("Note")).hasLineCount(500).contains("he said \"no\"");
    assertThat(rows.get(1).line()).isEqualTo(503);
  }

  @Test
  void a_line_that_names_a_sign_which_separates_nothing_is_no_line_of_that_kind() {
    assertThatThrownBy(() -> read("sep=\"\nName,Note\nHolt,x\n"))
        .isInstanceOf(ImportRefusedException.class);
  }

  @Test
  void a_line_longer_than_any_record_is_refused_and_the_next_is_read() throws IOException {
    List<Row> rows = read("Name,Note\nHolt," + "x".repeat(200_000) + "\nHill,y\n");

    assertThat(rows.get(0).problems().get(0).message()).contains("longer than");
    assertThat(rows.get(1).text("Name")).isEqualTo("Hill");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf_16_without_a_byte_order_mark_is_read_too(String charset) throws IOException {
    byte[] file = "Name,Note\r\nLefèvre,x\r\n".getBytes(Charset.forName(charset));

    assertThat(read(file).get(0).values()).containsEntry("Name", "Lefèvre");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Holt,07700 900123,3 Hill Road\nHill,x,y\n", "<html><td>Holt</td></html>"})
  void a_first_line_that_is_no_heading_is_refused_and_not_repeated(String file) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            ImportRefusedException.class,
            refusal ->
                assertThat(refusal.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.field()).isEqualTo("file"))
                    .satisfies(fault -> assertThat(fault.message()).contains("headings"))
                    .satisfies(fault -> assertThat(fault.message()).doesNotContain("Holt")));
  }

  @Test
  void headings_that_come_again_are_one_problem_of_their_own_row() throws IOException {
    List<Row> rows = read("Name,Note\nHolt,x\nNAME,Note,\nHill,y\n");

    assertThat(rows.get(1).problems())
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("repeats the headings"));
    assertThat(rows.get(2).problems()).isEmpty();
  }

  @Test
  void missing_unknown_and_doubled_columns_are_all_named() {
    assertThatThrownBy(() -> read("Name,Surname,Shoe size\nHolt,Hill,7\n"))
        .isInstanceOfSatisfying(
            ImportRefusedException.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Fault::field)
                    .containsExactly("Surname", "Shoe size", "Note"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "  \r\n", "\uFEFF"})
  void an_empty_file_is_refused(String file) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            ImportRefusedException.class,
            refusal -> assertThat(refusal.faults().get(0).message()).contains("empty"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK\u0003\u0004 xl/workbook.xml", "%PDF-1.7", "{\\rtf1"})
  void a_file_of_another_format_is_refused(String file) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            ImportRefusedException.class,
            refusal -> assertThat(refusal.faults().get(0).message()).contains("not CSV"));
  }

  @Test
  void a_file_with_only_a_header_has_no_rows() throws IOException {
    assertThat(read("Name,Note")).isEmpty();
  }

  private static List<Row> read(String file) throws IOException {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Row> read(byte[] file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (RowReader reader = new RowReader(new ByteArrayResource(file), COLUMNS)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
