package org.waymark.timescales;

import java.time.LocalDate;

/**
 * When each step of renewing a DoLS authorisation is due, planned back from its last day.
 *
 * @param authorisationLastDay the last day of the current authorisation
 * @param prompt1 when the managing authority is first prompted
 * @param prompt2 when it is prompted again
 * @param windowOpens the first day on which the council takes a request for renewal
 * @param requestBy by when the request is needed if the assessors use all their days
 * @param escalateOn when the managing authority's manager is told that no request has come
 * @param assessmentsBy by when all assessments are needed
 * @param signBy by when the authorisation is signed
 * @param assessmentDays the days left for assessments, counted after the day of the request; fewer
 *     than the full number where the plan is infeasible
 * @param feasible whether the request can be made inside the window and leave all the days
 * @param explanation the plan in a sentence, with a warning where it is infeasible
 */
public record RenewalPlan(
    LocalDate authorisationLastDay,
    LocalDate prompt1,
    LocalDate prompt2,
    LocalDate windowOpens,
    LocalDate requestBy,
    LocalDate escalateOn,
    LocalDate assessmentsBy,
    LocalDate signBy,
    long assessmentDays,
    boolean feasible,
    String explanation) {}
