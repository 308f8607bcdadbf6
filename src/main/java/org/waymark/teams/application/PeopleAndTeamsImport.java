package org.waymark.teams.application;

import static org.waymark.teams.application.PeopleAndTeamsColumns.KINDS;
import static org.waymark.teams.application.PeopleAndTeamsColumns.OF_PERSON;
import static org.waymark.teams.application.PeopleAndTeamsColumns.OF_TEAM;
import static org.waymark.teams.application.PeopleAndTeamsColumns.ROW_IS;
import static org.waymark.teams.application.PeopleAndTeamsColumns.SIGN_IN_NAME;
import static org.waymark.teams.application.PeopleAndTeamsColumns.TEAM;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.imports.Column;
import org.waymark.imports.ImportKind;
import org.waymark.imports.Row;
import org.waymark.imports.RowResult;
import org.waymark.imports.RowResult.Accepted;
import org.waymark.imports.RowResult.Rejected;
import org.waymark.imports.RowResult.Unchanged;
import org.waymark.teams.KeepPeople;
import org.waymark.teams.KeepResult;
import org.waymark.teams.KeepResult.Fault;
import org.waymark.teams.KeepResult.Kept;
import org.waymark.teams.KeepResult.Refused;
import org.waymark.teams.KeepTeams;
import org.waymark.teams.application.PeopleAndTeamsColumns.Kind;

/**
 * Teams and people out of a file. A row says how a team or a person is now: what differs replaces
 * what stood there, a blank leaves it, and a word for none empties it.
 */
@Component
class PeopleAndTeamsImport implements ImportKind {

  private final KeepTeams teams;
  private final KeepPeople people;

  PeopleAndTeamsImport(KeepTeams teams, KeepPeople people) {
    this.teams = teams;
    this.people = people;
  }

  @Override
  public String kind() {
    return "people-and-teams";
  }

  @Override
  public List<Column> columns() {
    return PeopleAndTeamsColumns.ALL;
  }

  @Override
  public boolean remembersRows() {
    return false;
  }

  @Override
  public RowResult importRow(Row row, String by) {
    Kind kind = row.code(ROW_IS, KINDS);
    if (kind == null) {
      if (row.problems().isEmpty()) {
        row.refuse(ROW_IS, "is missing: write team or person");
      }
      return new Rejected(row.problems());
    }
    return kind == Kind.TEAM ? team(row) : person(row);
  }

  private RowResult team(Row row) {
    Map<String, String> typed = typed(row, OF_TEAM);
    typed.put("name", row.text(TEAM) == null ? "" : row.text(TEAM));
    Map<String, String> columns = byField(OF_TEAM);
    columns.put("name", TEAM);
    return result(row, teams.keep("", typed), columns);
  }

  private RowResult person(Row row) {
    if (row.text(SIGN_IN_NAME) == null) {
      row.refuse(SIGN_IN_NAME, "is missing: people sign in with it, for example sarah.jones");
      return new Rejected(row.problems());
    }
    Map<String, String> columns = byField(OF_PERSON);
    columns.put("id", SIGN_IN_NAME);
    KeepResult result = people.keep(row.text(SIGN_IN_NAME), typed(row, OF_PERSON));
    if (result instanceof Kept kept && kept.firstPassword() != null) {
      row.warn(
          SIGN_IN_NAME,
          "has an account now without a password that anybody knows: an administrator gives the"
              + " first one on the page Teams and people");
    }
    return result(row, result, columns);
  }

  private static Map<String, String> typed(Row row, Map<String, String> fields) {
    Map<String, String> typed = new HashMap<>();
    fields.forEach(
        (column, field) -> {
          if (row.text(column) != null) {
            typed.put(field, row.isNotKnown(column) ? "" : row.text(column));
          }
        });
    return typed;
  }

  private static Map<String, String> byField(Map<String, String> fields) {
    Map<String, String> columns = new HashMap<>();
    fields.forEach((column, field) -> columns.put(field, column));
    return columns;
  }

  private static RowResult result(Row row, KeepResult result, Map<String, String> columns) {
    if (result instanceof Refused refused) {
      refused.faults().forEach(fault -> refuse(row, fault, columns));
      return new Rejected(row.problems());
    }
    Kept kept = (Kept) result;
    if (!kept.created() && kept.changed().isEmpty()) {
      return new Unchanged();
    }
    kept.changed().stream()
        .filter(field -> !field.equals("id"))
        .map(columns::get)
        .sorted()
        .forEach(column -> row.warn(column, "is changed: it replaces what stood there"));
    return new Accepted(kept.id());
  }

  private static void refuse(Row row, Fault fault, Map<String, String> columns) {
    row.refuse(fault.field() == null ? null : columns.get(fault.field()), fault.message());
  }
}
