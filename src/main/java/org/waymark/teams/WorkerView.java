package org.waymark.teams;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * A worker as others may see one.
 *
 * @param id the user id
 * @param roles role groups, for example {@code practitioners}
 * @param professions for example {@code social-worker}
 * @param skills for example {@code deafblind}, {@code amhp}, {@code bia}
 * @param workingDays the days of the week in the working pattern
 * @param caseloadLimit in points
 * @param lastDay the last day of employment of a leaver, or null
 */
public record WorkerView(
    String id,
    String team,
    String name,
    String email,
    Set<String> roles,
    Set<String> professions,
    Set<String> skills,
    Set<DayOfWeek> workingDays,
    boolean newlyQualified,
    boolean agency,
    int caseloadLimit,
    LocalDate lastDay) {}
