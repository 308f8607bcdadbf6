package org.waymark.teams.application;

import java.util.List;
import java.util.Map;
import org.waymark.imports.Codes;
import org.waymark.imports.Column;

/** The columns of a file of teams and people, and the fields that they fill. */
final class PeopleAndTeamsColumns {

  static final String ROW_IS = "Row is";
  static final String TEAM = "Team";
  static final String SIGN_IN_NAME = "Sign-in name";
  static final String ROLES = "Roles";

  static final List<Column> ALL =
      List.of(
          Column.required(ROW_IS, "Kind", "Type", "Record"),
          Column.required(TEAM, "Team name"),
          Column.optional("Areas", "Postcode districts", "Districts"),
          Column.optional("Specialities", "Speciality", "Specialties"),
          Column.optional(SIGN_IN_NAME, "User name", "Username", "Login", "User id"),
          Column.optional("First name", "Given name", "Forename"),
          Column.optional("Last name", "Family name", "Surname"),
          Column.optional("E-mail", "Email address"),
          Column.optional(ROLES, "Role"),
          Column.optional("Skills", "Skill"),
          Column.optional("Working days", "Days", "Working pattern"),
          Column.optional("Caseload limit", "Caseload", "Limit", "Points"),
          Column.optional("Newly qualified", "NQSW", "ASYE"));

  /** What a row is of. */
  enum Kind {
    TEAM,
    PERSON
  }

  static final Codes<Kind> KINDS =
      new Codes<Kind>()
          .with(Kind.TEAM, "team")
          .with(Kind.PERSON, "person", "worker", "user", "staff", "employee");

  /** The fields of a team by their columns. */
  static final Map<String, String> OF_TEAM =
      Map.of("Areas", "areas", "Specialities", "specialities", ROLES, "roles");

  /** The fields of a person by their columns. */
  static final Map<String, String> OF_PERSON =
      Map.of(
          TEAM,
          "team",
          "First name",
          "firstName",
          "Last name",
          "lastName",
          "E-mail",
          "email",
          ROLES,
          "roles",
          "Skills",
          "skills",
          "Working days",
          "workingDays",
          "Caseload limit",
          "caseloadLimit",
          "Newly qualified",
          "newlyQualified");

  private PeopleAndTeamsColumns() {}
}
