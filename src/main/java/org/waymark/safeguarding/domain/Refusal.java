package org.waymark.safeguarding.domain;

/**
 * Why something may not be done, for the person who asked.
 *
 * @param field the form field at fault
 * @param reason one sentence that repeats nothing they wrote
 */
public record Refusal(String field, String reason) {}
