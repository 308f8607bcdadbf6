package org.waymark.engine.web;

import java.util.UUID;

/**
 * What a task's card in Tasklist says.
 *
 * @param caseReference null where the task belongs to no case
 * @param personId the id of whom it is about; null while unknown, and where the record is
 *     restricted
 * @param person whom it is about, as far as the user may see
 * @param due by when, in words; null where nothing says
 * @param overdue whether that has passed
 * @param rule what the date is counted by; null where there is no clock
 * @param explanation how the date was counted, in a sentence
 * @param priority the case's, or the task's where there is no case, in words; null where it is
 *     routine or nobody has rated it
 * @param holder who has it; null while nobody has taken it
 */
record TaskCard(
    String taskId,
    String caseReference,
    UUID personId,
    String person,
    String due,
    boolean overdue,
    String rule,
    String explanation,
    String priority,
    String holder) {}
