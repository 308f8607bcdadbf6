package org.waymark.referral.domain;

/**
 * A field that is at fault.
 *
 * @param field the field's key, as in {@link ContactFields}
 * @param message what is wrong and how to put it right; it never repeats the value
 */
public record FieldRefusal(String field, String message) {}
