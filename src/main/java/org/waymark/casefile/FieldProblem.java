package org.waymark.casefile;

/** A field and what is wrong with it. The message never repeats the value. */
public record FieldProblem(String field, String message) {}
