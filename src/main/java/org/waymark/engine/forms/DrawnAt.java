package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where the drawing is.
 *
 * @param answers the form's or the row's
 * @param onRecord what was filled in, of the form or the row
 * @param name what stands before a field's name here, {@code carers[0].}
 * @param id what stands behind an id here
 */
record DrawnAt(
    JsonNode answers, JsonNode onRecord, String name, String id, Scope scope, boolean hidden) {
  DrawnAt hiddenToo() {
    return new DrawnAt(answers, onRecord, name, id, scope, true);
  }
}
