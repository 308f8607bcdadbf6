package org.waymark.teams.application;

/** A field and what is wrong with it. The message never repeats the value. */
public record FieldError(String field, String message) {}
