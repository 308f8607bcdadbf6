package org.waymark.engine.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.timescales.TableFault;

/** The shipped ladder, and what somebody might make of it. Row 3 is the statutory "overdue". */
class LadderCheckTest {

  private static final Path SHIPPED = Path.of("processes/timescales/escalation-ladder.dmn");
  private static final Set<String> PROCESSES = Set.of("referral", "dols-authorisation");

  @Test
  void the_shipped_ladder_has_no_fault() {
    assertThat(faults(shipped())).isEmpty();
  }

  @Test
  void a_table_that_is_no_ladder_is_not_looked_at() {
    assertThat(faults(shipped().replace("decision id=\"escalation-ladder\"", "decision id=\"x\"")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "Statute_Overdue1  | \"statutory\"     | row 3, column basis: \"statutory\" is not one of",
        "Statute_Overdue1  | = \"statute\"     | row 3, column basis: is empty for any, or names",
        "Statute_Overdue2  | \"refferal\"      | row 3, column pathway: \"refferal\" is not one of",
        "Statute_Overdue3  | \"very\"          | row 3, column priorityBand: \"very\" is not one",
        "Statute_Overdue4  | overdue           | row 3, column rung: is a name like",
        "Statute_Overdue5  | soon              | row 3, column offset: is a whole number from -60",
        "Statute_Overdue5  | 0.5               | row 3, column offset: is a whole number from -60",
        "Statute_Overdue5  | 61                | row 3, column offset: is a whole number from -60",
        "Statute_Overdue5  | ''                | row 3, column offset: is a whole number from -60",
        "Statute_Overdue6  | \"worker, boss\"  | row 3, column tell: \"boss\" is not one of",
        "Statute_Overdue7  | 101               | row 3, column priority: is a whole number from 0",
        "Statute_Overdue7  | high              | row 3, column priority: is a whole number from 0",
        "Statute_Overdue8  | \"brokers\"       | row 3, column group: \"brokers\" is not one of",
        "Statute_Overdue9  | perhaps           | row 3, column breachReason: is true or false"
      })
  void a_wrong_cell_is_named_by_row_and_column(String cell, String text, String fault) {
    assertThat(faults(with(cell, text))).anySatisfy(one -> assertThat(one).startsWith(fault));
  }

  @Test
  void every_fault_is_told_at_once() {
    String table = with(with(shipped(), "Statute_Overdue5", "x"), "Local_Overdue7", "y");

    assertThat(faults(table))
        .containsExactly(
            "row 3, column offset: is a whole number from -60 to 60",
            "row 13, column priority: is a whole number from 0 to 100");
  }

  @Test
  void a_rung_twice_for_one_clock_is_refused() {
    assertThat(faults(with("Statute_RemindLast4", "\"remind\"")))
        .contains(
            "row 2, column rung: \"remind\" stands twice for statute, priority routine",
            "row 2, column rung: \"remind\" stands twice for statute, priority urgent");
  }

  @Test
  void rungs_stand_in_order() {
    assertThat(faults(with("Statute_Remind5", "-1"))).isEmpty();
    assertThat(faults(with(with(shipped(), "Statute_Remind5", "-1"), "Statute_RemindLast5", "-3")))
        .contains("row 2, column offset: comes before that of row 1 for statute, priority routine");
  }

  @Test
  void every_basis_has_somebody_who_hears_of_overdue_work_in_every_band() {
    String silent = shipped();
    for (String rung : List.of("Overdue", "TeamManager", "ServiceManager")) {
      silent = with(silent, "Local_" + rung + "1", "not(\"local\", \"statute\", \"guidance\")");
    }

    assertThat(faults(silent))
        .contains(
            "table: nobody is told of overdue work: local, priority routine",
            "table: nobody is told of overdue work: local, priority high",
            "row 13: applies to no work at all")
        .doesNotContain("table: nobody is told of overdue work: local, priority urgent");
  }

  @Test
  void statutory_work_is_never_overdue_in_silence() {
    assertThat(faults(with("Statute_Overdue5", "1")))
        .contains(
            "table: statutory work is told the moment it is overdue (offset 0): statute, priority"
                + " routine");
    String noManager =
        with(with(shipped(), "Statute_Overdue6", "\"worker\""), "Statute_ServiceManager6", "");
    assertThat(faults(noManager))
        .contains("table: a manager is told of overdue statutory work: statute, priority urgent");
  }

  @Test
  void one_pathway_is_not_left_without_its_overdue_rung() {
    assertThat(faults(with("Statute_Overdue2", "not(\"dols-authorisation\")")))
        .contains(
            "table: statutory work is told the moment it is overdue (offset 0): statute, priority"
                + " high, pathway dols-authorisation")
        .noneMatch(fault -> fault.endsWith("priority high"));
  }

  @Test
  void a_pathway_may_have_a_ladder_of_its_own() {
    String own = with(shipped(), "Local_TeamManager2", "not(\"referral\")");
    assertThat(faults(own)).isEmpty();
  }

  @Test
  void a_rung_that_does_nothing_is_refused() {
    assertThat(faults(with("Statute_Remind6", "")))
        .contains("row 1: does nothing: it tells nobody" + " and changes nothing");
  }

  @Test
  void a_table_that_takes_one_row_only_is_refused() {
    assertThat(faults(shipped().replace("hitPolicy=\"COLLECT\"", "hitPolicy=\"FIRST\"")))
        .containsExactly("table: all rows that match make the ladder: the hit policy is COLLECT");
    assertThat(faults(shipped().replace("\"COLLECT\"", "\"COLLECT\" aggregation=\"MIN\"")))
        .containsExactly("table: all rows that match make the ladder: the hit policy is COLLECT");
  }

  @Test
  void a_column_that_is_missing_or_unknown_is_named() {
    assertThat(faults(shipped().replace("<text>pathway</text>", "<text>team</text>")))
        .contains(
            "table, column pathway: is missing",
            "table, column team: is no column of the" + " ladder");
    assertThat(faults(shipped().replace("name=\"offset\"", "name=\"days\"")))
        .contains("table, column offset: is missing");
  }

  private static String with(String cell, String text) {
    return with(shipped(), cell, text);
  }

  /** The table with another text in one cell. */
  private static String with(String table, String cell, String text) {
    String quoted = java.util.regex.Matcher.quoteReplacement(text);
    String changed =
        table.replaceFirst(
            "(id=\"(?:UnaryTests|LiteralExpression)_" + cell + "\">\\s*<text>)[^<]*",
            "$1" + quoted);
    assertThat(changed).as("cell " + cell).isNotEqualTo(table);
    return changed;
  }

  private static List<String> faults(String table) {
    var model =
        Dmn.readModelFromStream(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    return LadderCheck.of(model, PROCESSES).stream().map(TableFault::toString).toList();
  }

  private static String shipped() {
    try {
      return Files.readString(SHIPPED);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
