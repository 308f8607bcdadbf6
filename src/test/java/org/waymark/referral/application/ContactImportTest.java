package org.waymark.referral.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.imports.ImportReport;
import org.waymark.imports.ImportReport.Rejection;
import org.waymark.imports.Imports;
import org.waymark.referral.ContactsApplication;
import org.waymark.referral.domain.Agreement;
import org.waymark.referral.domain.Contact;

@SpringBootTest(
    classes = ContactsApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.flyway.locations=classpath:db/migration/imports,classpath:db/migration/referral",
      "spring.jpa.hibernate.ddl-auto=validate",
      "spring.jpa.open-in-view=false",
      "spring.main.banner-mode=off"
    })
class ContactImportTest {

  private static final String HEADER =
      "Contact ID,Date received,Time received,Channel,Source,Family name,Date of birth,"
          + "NHS number,Postcode,Phone,Consent,Why go on,Situation,Urgent,Safeguarding,"
          + "Call back date,Call back time\r\n";

  @Autowired private Imports imports;
  @Autowired private Contacts contacts;
  @Autowired private JdbcClient jdbc;
  @Autowired private ContactsApplication.Cases cases;
  @Autowired private ContactsApplication.Entries chronology;
  @Autowired private ContactsApplication.Started started;

  @BeforeEach
  void empty() {
    jdbc.sql("truncate contact, import_row, import_run").update();
    cases.opened.clear();
    chronology.texts.clear();
    started.contacts.clear();
    started.failing = false;
  }

  @Test
  void a_row_becomes_a_contact_with_an_open_case_and_a_started_referral() {
    ImportReport report =
        run(
            "C1,03/07/2026,00:30,Telephone,Surgery,Hill,3/4/1940,943 476 5919,wm2 4ab,"
                + "+44 7700 900123,no,Self-neglect,=Has fallen,yes,no,4/7/2026,2:30 pm");

    assertThat(report).isEqualTo(new ImportReport(1, 0, java.util.List.of(), 0));
    var opened = cases.opened.get(0);
    assertThat(opened.openedOn()).isEqualTo(LocalDate.of(2026, 7, 3));
    assertThat(opened.team()).isEqualTo("team-north");
    assertThat(opened.personId()).isNull();
    Contact contact = contacts.ofCase(opened.reference()).orElseThrow();
    assertThat(contact.arrival().receivedAt()).isEqualTo(Instant.parse("2026-07-02T23:30:00Z"));
    assertThat(contact.about().nhsNumber()).isEqualTo("9434765919");
    assertThat(contact.about().postcode()).isEqualTo("WM2 4AB");
    assertThat(contact.about().phone()).isEqualTo("+44 7700 900123");
    assertThat(contact.situation().presenting()).isEqualTo("=Has fallen");
    assertThat(contact.knowledge().agreement()).isEqualTo(Agreement.KNOWS_AND_DOES_NOT_AGREE);
    assertThat(contact.recordedBy()).isEqualTo("business-support");
    assertThat(contact.recordedAt()).isEqualTo(ContactsApplication.NOW);
    assertThat(started.contacts)
        .singleElement()
        .satisfies(it -> assertThat(it.receivedOn()).isEqualTo(LocalDate.of(2026, 7, 3)))
        .satisfies(it -> assertThat(it.callBackOn()).isEqualTo(LocalDate.of(2026, 7, 4)))
        .satisfies(it -> assertThat(it.source()).isEqualTo("gp"))
        .satisfies(it -> assertThat(it.urgent()).isTrue());
    assertThat(chronology.texts)
        .containsExactly(
            opened.reference()
                + " contact-recorded business-support: A contact came from a GP, by phone.");
  }

  @ParameterizedTest
  @CsvSource({"contacts.csv,252,0", "contacts-excel.csv,8,1"})
  void the_samples_are_imported_whole_and_a_second_time_change_nothing(
      String sample, int rows, int repeated) {
    var file = new FileSystemResource(Path.of("docs", "samples", sample));

    ImportReport first = imports.run("contacts", file, "business-support");
    ImportReport second = imports.run("contacts", file, "business-support");

    assertThat(first.rejected()).isEmpty();
    assertThat(first.accepted()).isEqualTo(rows);
    assertThat(first.unchanged()).isEqualTo(repeated);
    assertThat(second.accepted()).isZero();
    assertThat(second.unchanged()).isEqualTo(rows + repeated);
    assertThat(count("contact")).isEqualTo(rows);
    assertThat(count("import_run")).isEqualTo(2);
    assertThat(started.contacts).hasSize(rows);
  }

  @Test
  void a_known_contact_that_says_something_else_is_named_by_the_column_that_differs() {
    run("C1,3/7/2026,,phone,gp,Hill,,,,,yes,,Has fallen,no,no,,");

    ImportReport report = run("C1,3/7/2026,,phone,gp,Hill,,,WM2 4AB,,yes,,Has fallen,yes,no,,");

    assertThat(report.rejectedRows()).isEqualTo(1);
    assertThat(report.rejected())
        .extracting(Rejection::column)
        .containsExactly("Postcode", "Urgent");
    assertThat(report.rejected().get(0).message()).contains("correct it on the case");
    assertThat(count("contact")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Date received|22/13/2026,,phone,gp,Hill,,,,,yes,,Fell,no,no,,",
        "Date received|,,phone,gp,Hill,,,,,yes,,Fell,no,no,,",
        "Date received|23/11/2026,,phone,gp,Hill,,,,,yes,,Fell,no,no,,",
        "Time received|3/7/2026,25:00,phone,gp,Hill,,,,,yes,,Fell,no,no,,",
        "Channel|3/7/2026,,pigeon,gp,Hill,,,,,yes,,Fell,no,no,,",
        "Channel|3/7/2026,,,gp,Hill,,,,,yes,,Fell,no,no,,",
        "Source|3/7/2026,,phone,moon,Hill,,,,,yes,,Fell,no,no,,",
        "Family name|3/7/2026,,phone,gp,,,,,,yes,,Fell,no,no,,",
        "Date of birth|3/7/2026,,phone,gp,Hill,3/4/40,,,,yes,,Fell,no,no,,",
        "Date of birth|3/7/2026,,phone,gp,Hill,3/4/2030,,,,yes,,Fell,no,no,,",
        "NHS number|3/7/2026,,phone,gp,Hill,,9434765918,,,yes,,Fell,no,no,,",
        "NHS number|3/7/2026,,phone,gp,Hill,,9999999999,,,yes,,Fell,no,no,,",
        "Postcode|3/7/2026,,phone,gp,Hill,,,nowhere,,yes,,Fell,no,no,,",
        "Phone|3/7/2026,,phone,gp,Hill,,,,07700 900123 07700 900123 07700,yes,,Fell,no,no,,",
        "Consent|3/7/2026,,phone,gp,Hill,,,,,perhaps,,Fell,no,no,,",
        "Consent|3/7/2026,,phone,gp,Hill,,,,,,,Fell,no,no,,",
        "Why go on|3/7/2026,,phone,gp,Hill,,,,,no,,Fell,no,no,,",
        "Situation|3/7/2026,,phone,gp,Hill,,,,,yes,,,no,no,,",
        "Urgent|3/7/2026,,phone,gp,Hill,,,,,yes,,Fell,,no,,",
        "Urgent|3/7/2026,,phone,gp,Hill,,,,,yes,,Fell,soon,no,,",
        "Safeguarding|3/7/2026,,phone,gp,Hill,,,,,yes,,Fell,no,,,",
        "Safeguarding|3/7/2026,,phone,gp,Hill,,,,,yes,,Fell,no,unsure,,",
        "Call back date|3/7/2026,,phone,gp,Hill,,,,,yes,,Fell,no,no,1/7/2026,",
        "Call back date|3/7/2026,,phone,gp,Hill,,,,,yes,,Fell,no,no,,10:00"
      })
  void a_bad_value_is_named_by_line_and_header_and_the_rows_around_it_are_kept(
      String column, String row) {
    String good = ",3/7/2026,,phone,gp,%s,,,,,yes,,Has fallen,no,no,,\r\n";

    ImportReport report = run(good.formatted("Ash") + "," + row + "\r\n" + good.formatted("Elm"));

    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.rejected())
        .singleElement()
        .satisfies(it -> assertThat(it.line()).isEqualTo(3))
        .satisfies(it -> assertThat(it.column()).isEqualTo(column))
        .satisfies(it -> assertThat(it.message()).isNotBlank());
    assertThat(count("contact")).isEqualTo(2);
    assertThat(count("import_row")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "05-Sep-1941|05-Sep-2025|2025-09-04T23:00:00Z",
        "05-SEP-1941|5th Sept 2025|2025-09-04T23:00:00Z",
        "Friday 5 September 1941|22nd November 2025|2025-11-22T00:00:00Z",
        "5 Sept 1941|Saturday 22 November 2025|2025-11-22T00:00:00Z",
        "05\u201109\u20111941|22/11/2025 14:05|2025-11-22T14:05:00Z",
        "1941-09-05T00:00:00|22/11/2025 2:05:00 PM|2025-11-22T14:05:00Z",
        "05\u00A0Sep\u00A01941|2025-11-22T14:05:00Z|2025-11-22T14:05:00Z",
        "=\"05/09/1941\"|22-NOV-2025 14:05:30|2025-11-22T14:05:30Z"
      })
  void dates_are_read_however_the_export_wrote_them(String born, String received, Instant at) {
    ImportReport report = run("," + received + ",,phone,gp,Hill," + born + ",,,,yes,,Fell,no,no,,");

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(only().about().dateOfBirth()).hasToString("1941-09-05");
    assertThat(only().arrival().receivedAt()).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Date of birth|3/7/2026,,phone,gp,Hill,05-Sep-41|year of four digits",
        "Date of birth|3/7/2026,,phone,gp,Hill,Monday 5 September 1941|day of the week",
        "Time received|3/7/2026 14:05,15:05,phone,gp,Hill,|another time",
        "Date received|3/7/26 14:05,,phone,gp,Hill,|year of four digits"
      })
  void a_date_that_says_too_little_or_too_much_is_refused_with_the_reason(
      String column, String row, String reason) {
    assertThat(run("," + row + ",,,,yes,,Fell,no,no,,").rejected())
        .singleElement()
        .satisfies(it -> assertThat(it.column()).isEqualTo(column))
        .satisfies(it -> assertThat(it.message()).contains(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "999\u00A0730\u00A01005|WM2\u00A04AB|07700\u00A0900\u00A0123|07700 900 123",
        "999\u2009730\u20091005|WM2 4AB\u202F|07700\u2009900123|07700 900123",
        "\u200B9997301005\u200E|\uFEFFwm24ab|\u200E07700 900123|07700 900123",
        "999\u2011730\u20131005|WM2\u20134AB|07700\u2011900123|07700-900123",
        "999-730-1005|WM2-4AB|7700900123|07700900123",
        "\"=\"\"9997301005\"\"\"|\"=\"\"WM2 4AB\"\"\"|\"=\"\"07700900123\"\"\"|07700900123",
        "9997301005.0|WM2 4AB|7.700900123E+09|07700900123",
        "'9997301005|WM2 4AB|07700 900123 (daughter)|07700 900123 (daughter)",
        "9997301005|WM2 4AB|tel:0044 7700 900123|0044 7700 900123",
        "9997301005|WM2 4AB|447700900123|+447700900123",
        "9997301005|WM2 4AB|01632 960111 / 07700 900123|01632 960111 / 07700 900123"
      })
  void numbers_and_postcodes_are_kept_as_they_are_meant(
      String number, String postcode, String phone, String kept) {
    ImportReport report =
        run(
            ",3/7/2026,,phone,gp,Hill,,%s,%s,%s,yes,,Fell,no,no,,"
                .formatted(number, postcode, phone));

    assertThat(report).isEqualTo(new ImportReport(1, 0, java.util.List.of(), 0));
    assertThat(only().about().nhsNumber()).isEqualTo("9997301005");
    assertThat(only().about().postcode()).isEqualTo("WM2 4AB");
    assertThat(only().about().phone()).isEqualTo(kept);
    assertThat(cases.opened.get(0).team()).isEqualTo("team-north");
  }

  @ParameterizedTest
  @CsvSource({"WM1O 4TB,WM10 4TB", "wm1o4tb,WM10 4TB", "WM1I 4TB,WM11 4TB"})
  void a_letter_in_a_digits_place_of_a_postcode_is_put_right(String written, String kept) {
    run(",3/7/2026,,phone,gp,Hill,,," + written + ",,yes,,Fell,no,no,,");

    assertThat(only().about().postcode()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WM2 4TO", "W0M 4TB"})
  void a_postcode_that_nobody_has_is_refused_with_an_example(String written) {
    assertThat(run(",3/7/2026,,phone,gp,Hill,,," + written + ",,yes,,Fell,no,no,,").rejected())
        .singleElement()
        .satisfies(it -> assertThat(it.column()).isEqualTo("Postcode"))
        .satisfies(it -> assertThat(it.message()).contains("such as WM8 5UG"));
  }

  @ParameterizedTest
  @CsvSource({
    "NHS number, 9.9973E+09, '', lost digits",
    "Phone, '', 7.7009E+09, lost digits",
    "Phone, '', 7.7E9, lost digits",
    "Phone, '', ask the daughter, must hold a number that can be rung",
    "Phone, '', #######, must hold a number that can be rung"
  })
  void a_number_that_is_gone_is_a_reported_fault(
      String column, String number, String phone, String reason) {
    assertThat(
            run(",3/7/2026,,phone,gp,Hill,,%s,,%s,yes,,Fell,no,no,,".formatted(number, phone))
                .rejected())
        .singleElement()
        .satisfies(it -> assertThat(it.column()).isEqualTo(column))
        .satisfies(it -> assertThat(it.message()).contains(reason));
  }

  @ParameterizedTest
  @CsvSource({"01/01/1900", "1900-01-01", "00/00/0000", "01/01/1901", "1899-12-30", "00/01/1900"})
  void a_birthday_that_stands_for_none_is_not_known_and_the_report_says_so(String born) {
    for (String worry : new String[] {"no", "yes"}) {
      empty();
      ImportReport report =
          run(",3/7/2026,,phone,gp,Hill," + born + ",,,,yes,,Fell,no," + worry + ",,");

      assertThat(report.accepted()).isEqualTo(1);
      assertThat(report.warnings())
          .singleElement()
          .satisfies(it -> assertThat(it.column()).isEqualTo("Date of birth"))
          .satisfies(it -> assertThat(it.message()).contains("not known"));
      assertThat(only().about().dateOfBirth()).isNull();
    }
  }

  @Test
  void a_backlog_is_kept_and_what_may_be_a_slip_of_a_year_is_warned_about() {
    assertThat(run(",01/12/2025,,phone,gp,Hill,,,,,yes,,Fell,no,no,,").warnings())
        .singleElement()
        .satisfies(it -> assertThat(it.column()).isEqualTo("Date received"))
        .satisfies(it -> assertThat(it.message()).contains("more than eleven months back"));
    ImportReport tooOld = run(",01/01/1990,,phone,gp,Hill,,,,,yes,,Fell,no,no,,");
    assertThat(tooOld.accepted()).isZero();
    assertThat(tooOld.rejected())
        .singleElement()
        .satisfies(it -> assertThat(it.column()).isEqualTo("Date received"))
        .satisfies(it -> assertThat(it.message()).contains("more than two years back"));
  }

  @Test
  void a_garbled_name_is_kept_and_warned_about() {
    ImportReport report = run(",3/7/2026,,phone,gp,ZoÃ«,,,,,yes,,Fell,no,no,,");

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.warnings())
        .singleElement()
        .satisfies(it -> assertThat(it.line()).isEqualTo(2))
        .satisfies(it -> assertThat(it.column()).isEqualTo("Family name"));
    assertThat(run(",3/7/2026,,phone,gp,ZoÃ«,,,,,yes,,Fell,no,no,,").warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "C1,3/7/2026,,phone,gp,Hill,,,,,yes,,\"She said \\\"help\\\" twice\",no,yes,,",
        "C1,3/7/2026,,phone,gp,Hill,,,,,yes,,\"never closed,no,yes,,",
        "C1,3/7/2026,,phone,gp,Hill,,,,,yes,,fell, and cried, and fell,no,yes,,"
      })
  void a_worry_in_a_row_that_cannot_be_split_is_never_lost_in_silence(String row) {
    ImportReport report = run(row);

    assertThat(report.rejected())
        .filteredOn(it -> it.message().contains("record this contact by hand now"))
        .singleElement()
        .satisfies(it -> assertThat(it.column()).isEqualTo("Safeguarding"))
        .satisfies(it -> assertThat(it.line()).isEqualTo(2))
        .satisfies(it -> assertThat(it.message()).contains("not kept"));
  }

  private Contact only() {
    return contacts.ofCase(cases.opened.get(0).reference()).orElseThrow();
  }

  @Test
  void a_row_put_right_is_kept_the_next_time() {
    run("C1,3/7/2026,,phone,moon,Hill,,,,,yes,,Has fallen,no,no,,");

    assertThat(run("C1,3/7/2026,,phone,gp,Hill,,,,,yes,,Has fallen,no,no,,").accepted())
        .isEqualTo(1);
  }

  @Test
  void nothing_that_is_missing_holds_up_a_safeguarding_worry() {
    assertThat(run("C1,3/7/2026,,phone,police,,,,,,,,Shouting next door,,yes,,").accepted())
        .isEqualTo(1);
    assertThat(started.contacts.get(0).safeguardingWorry()).isTrue();
  }

  @Test
  void a_worry_that_says_neither_when_nor_how_nor_from_whom_it_came_counts_from_now() {
    ImportReport report = run("C1,,,n/k,unknown,,,,,,,,Shouting next door,,yes,not known,");

    assertThat(report.accepted()).as(report.toString()).isEqualTo(1);
    assertThat(report.warnings())
        .extracting(Rejection::column)
        .containsExactly("Date received", "Channel", "Source");
    assertThat(only().arrival().receivedAt()).isEqualTo(ContactsApplication.NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "Not known", "N/K", "n/a", "-", "none", "not given"})
  void words_for_not_known_hold_up_no_row(String word) {
    for (String worry : new String[] {"no", "yes"}) {
      empty();
      ImportReport report =
          run(
              ",3/7/2026,%1$s,phone,gp,Hill,%1$s,%1$s,%1$s,%1$s,yes,,Fell,no,%2$s,%1$s,%1$s"
                  .formatted(word, worry));

      assertThat(report).isEqualTo(new ImportReport(1, 0, java.util.List.of(), 0));
      var about = only().about();
      assertThat(about.dateOfBirth()).isNull();
      assertThat(about.nhsNumber()).isNull();
      assertThat(about.postcode()).isNull();
      assertThat(about.phone()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NFA", "no fixed abode", "N.F.A."})
  void no_fixed_abode_is_kept_as_the_nhs_writes_it(String written) {
    assertThat(run(",3/7/2026,,phone,gp,Hill,,," + written + ",,yes,,Fell,no,no,,").accepted())
        .isEqualTo(1);
    assertThat(only().about().postcode()).isEqualTo("ZZ99 3VZ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1941", "c. 1941", "about 1941", "1941?", "March 1941", "03/1941", "1940s"})
  void a_part_of_a_birthday_is_kept_in_words_and_warned_about(String born) {
    for (String worry : new String[] {"no", "yes"}) {
      empty();
      ImportReport report =
          run(",3/7/2026,,phone,gp,Hill," + born + ",,,,yes,,Fell,no," + worry + ",,");

      assertThat(report.accepted()).isEqualTo(1);
      assertThat(report.warnings())
          .singleElement()
          .satisfies(it -> assertThat(it.column()).isEqualTo("Date of birth"));
      assertThat(only().about().dateOfBirth()).isNull();
      assertThat(only().situation().presenting())
          .isEqualTo("Fell\n\nDate of birth as it was told: " + born);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Date received,',n/k,,phone,gp,Hill,,,,,yes,,Fell,no,no,,'",
    "Channel,',3/7/2026,,not known,gp,Hill,,,,,yes,,Fell,no,no,,'",
    "Urgent,',3/7/2026,,phone,gp,Hill,,,,,yes,,Fell,unknown,no,,'",
    "Safeguarding,',3/7/2026,,phone,gp,Hill,,,,,yes,,Fell,no,unknown,,'"
  })
  void what_must_be_known_is_not_met_by_a_word_for_not_known(String column, String row) {
    assertThat(run(row).rejected())
        .singleElement()
        .satisfies(it -> assertThat(it.column()).isEqualTo(column));
  }

  @ParameterizedTest
  @CsvSource({
    "20/11/2026,14:05 GMT,2026-11-20T14:05:00Z",
    "20/11/2026,14:05Z,2026-11-20T14:05:00Z",
    "20/11/2026,14:05+00:00,2026-11-20T14:05:00Z",
    "20/11/2026,14:05 UTC,2026-11-20T14:05:00Z",
    "3/7/2026,14:05 BST,2026-07-03T13:05:00Z",
    "3/7/2026,23:30Z,2026-07-03T23:30:00Z",
    "3/7/2026,14:05 +01:00,2026-07-03T13:05:00Z",
    "3/7/2026 14:05,14:05 BST,2026-07-03T13:05:00Z",
    "3/7/2026,30/12/1899 14:05:00,2026-07-03T13:05:00Z"
  })
  void a_time_may_name_its_zone(String date, String time, Instant at) {
    ImportReport report = run(",%s,%s,phone,gp,Hill,,,,,yes,,Fell,no,no,,".formatted(date, time));

    assertThat(report.accepted()).as(report.toString()).isEqualTo(1);
    assertThat(only().arrival().receivedAt()).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "Time received,20/11/2026,14:05 BST",
        "Date received,20/11/2026 14:05 BST,''",
        "Date received,29/03/2026 01:30,''",
        "Time received,29/03/2026,01:30"
      })
  void a_time_that_no_clock_showed_is_refused(String column, String date, String time) {
    assertThat(run(",%s,%s,phone,gp,Hill,,,,,yes,,Fell,no,no,,".formatted(date, time)).rejected())
        .singleElement()
        .satisfies(it -> assertThat(it.column()).isEqualTo(column))
        .satisfies(it -> assertThat(it.message()).contains("no clock in England showed"));
  }

  @Test
  void a_rejected_row_with_a_safeguarding_worry_is_called_out() {
    ImportReport report =
        run("C1,3/7/2026,,phone,police,Hill,,9434765918,,,yes,,Shouting next door,no,yes,,");

    assertThat(report.rejected())
        .extracting(Rejection::column)
        .containsExactly("NHS number", "Safeguarding");
    assertThat(report.rejected().get(1).message()).contains("by hand now");
  }

  @Test
  void a_row_whose_referral_cannot_start_leaves_nothing_and_comes_in_later() {
    String row = "C1,3/7/2026,,phone,gp,Hill,,,,,yes,,Has fallen,no,no,,";
    started.failing = true;
    assertThat(run(row).rejectedRows()).isEqualTo(1);
    assertThat(count("contact")).isZero();
    assertThat(count("import_row")).isZero();

    started.failing = false;
    assertThat(run(row).accepted()).isEqualTo(1);
  }

  @Test
  void two_imports_of_one_file_at_the_same_time_create_each_contact_once() {
    var first = CompletableFuture.supplyAsync(() -> imports.run("contacts", rows(300), "one"));
    var second = CompletableFuture.supplyAsync(() -> imports.run("contacts", rows(300), "two"));

    ImportReport one = first.join();
    ImportReport two = second.join();

    assertThat(one.accepted() + two.accepted()).isEqualTo(300);
    assertThat(one.unchanged() + two.unchanged()).isEqualTo(300);
    assertThat(count("contact")).isEqualTo(300);
  }

  @Test
  void ten_thousand_rows_are_taken_in_one_go() {
    assertThat(imports.run("contacts", rows(10_000), "business-support").accepted())
        .isEqualTo(10_000);
  }

  @Test
  void what_is_remembered_of_an_imported_row_says_nothing_about_anybody() {
    run("C77,3/7/2026,,phone,gp,Hillington,,,WM2 4AB,,yes,,Has fallen,no,no,,");

    assertThat(jdbc.sql("select import_row::text from import_row").query(String.class).single())
        .doesNotContain("C77", "Hillington", "WM2", "fallen");
  }

  private ImportReport run(String rows) {
    return imports.run("contacts", file(rows), "business-support");
  }

  private static InputStreamSource rows(int number) {
    return file(
        IntStream.range(0, number)
            .mapToObj(
                i -> "C" + i + ",3/7/2026,9:00,phone,gp,Hill,,,WM6 4AB,,yes,,Has fallen,no,no,,")
            .collect(Collectors.joining("\r\n")));
  }

  private static InputStreamSource file(String rows) {
    return new ByteArrayResource((HEADER + rows).getBytes(StandardCharsets.UTF_8));
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
