package org.waymark.teams.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A worker with what allocation must know.
 *
 * @param districts the postcode districts the worker usually visits; may be empty
 * @param caseload points held now, inside Waymark and elsewhere
 * @param leave recorded leave that has not ended
 * @param lastDay the last day of employment of a leaver, or null
 */
public record Worker(
    String id,
    String team,
    String name,
    String email,
    Set<String> roles,
    Set<String> professions,
    Set<String> skills,
    Set<String> districts,
    Set<DayOfWeek> workingDays,
    boolean newlyQualified,
    boolean agency,
    int caseloadLimit,
    int caseload,
    LocalDate lastDay,
    List<Leave> leave) {

  /** Why the worker is in or away that day. */
  public Availability availability(LocalDate day, boolean workingDay) {
    if (hasLeftBy(day)) {
      return Availability.LEFT;
    }
    if (!workingDay) {
      return Availability.CLOSED;
    }
    if (leave.stream().anyMatch(absence -> absence.covers(day))) {
      return Availability.ON_LEAVE;
    }
    return workingDays.contains(day.getDayOfWeek())
        ? Availability.WORKING
        : Availability.NOT_A_WORKING_DAY;
  }

  /** True after the last day of employment. */
  public boolean hasLeftBy(LocalDate day) {
    return lastDay != null && day.isAfter(lastDay);
  }

  /** True from the day on which leaving was recorded, whenever the last day is. */
  public boolean isLeaving() {
    return lastDay != null;
  }

  /** False of managers and office staff: they have a limit of nothing. */
  public boolean holdsCases() {
    return caseloadLimit > 0;
  }

  /** Points that may still be added; negative if the worker is over the limit. */
  public int room() {
    return caseloadLimit - caseload;
  }

  /** The same worker without that much of the caseload. */
  public Worker without(int points) {
    return new Worker(
        id,
        team,
        name,
        email,
        roles,
        professions,
        skills,
        districts,
        workingDays,
        newlyQualified,
        agency,
        caseloadLimit,
        caseload - points,
        lastDay,
        leave);
  }
}
