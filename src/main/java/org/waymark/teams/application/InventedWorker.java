package org.waymark.teams.application;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.teams.domain.Worker;

/** Builds an invented worker: full time with no cases unless told otherwise. */
class InventedWorker {

  private static final Set<DayOfWeek> FULL_TIME = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private final String id;
  private final String team;
  private final String name;
  private final Set<String> roles = new TreeSet<>();
  private final Set<String> professions = new TreeSet<>();
  private final Set<String> skills = new TreeSet<>();
  private Set<String> districts = Set.of();
  private Set<DayOfWeek> days = FULL_TIME;
  private boolean newlyQualified;
  private boolean agency;
  private int caseload;
  private int limit;

  InventedWorker(String id, String team, String name) {
    this.id = id;
    this.team = team;
    this.name = name;
  }

  InventedWorker socialWorker() {
    professions.add("social-worker");
    return role("practitioners");
  }

  InventedWorker occupationalTherapist() {
    professions.add("occupational-therapist");
    return role("practitioners").skills("ot");
  }

  InventedWorker assessor() {
    professions.add("social-care-assessor");
    return role("practitioners");
  }

  InventedWorker role(String role) {
    roles.add(role);
    return this;
  }

  InventedWorker onlyRole(String role) {
    roles.clear();
    return role(role);
  }

  InventedWorker skills(String... more) {
    skills.addAll(List.of(more));
    return this;
  }

  InventedWorker districts(String... usual) {
    districts = Set.of(usual);
    return this;
  }

  InventedWorker days(DayOfWeek... pattern) {
    days = EnumSet.copyOf(List.of(pattern));
    return this;
  }

  InventedWorker newlyQualified() {
    newlyQualified = true;
    return this;
  }

  InventedWorker agency() {
    agency = true;
    return this;
  }

  InventedWorker load(int points, int of) {
    caseload = points;
    limit = of;
    return this;
  }

  Worker build() {
    return new Worker(
        id,
        team,
        name,
        id + "@waymark.example",
        roles,
        professions,
        skills,
        districts,
        days,
        newlyQualified,
        agency,
        limit,
        caseload,
        null,
        List.of());
  }
}
