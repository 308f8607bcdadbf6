package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * What is kept of a form that somebody is still filling in. Nothing has to be complete or valid:
 * only what this form doesn't ask, and what no field can hold, is left out. A null says that
 * somebody emptied the field.
 */
public final class DraftAnswers {

  private DraftAnswers() {}

  /** Why so much is not kept, or null if it is. */
  public static String refusal(JsonNode sent) {
    return sent.isObject() ? PayloadGuard.refuses(sent) : "Send the fields as a JSON object.";
  }

  /** What of it belongs to fields of this form that people can change. */
  public static ObjectNode of(FormFile form, JsonNode sent) {
    ObjectNode kept = Values.JSON.createObjectNode();
    copy(form.components(), sent, kept);
    return kept;
  }

  /**
   * Lays what was filled in over what stood there; lists are taken whole. Neither is changed.
   *
   * @param earlier an object, or anything else, which is then replaced
   */
  public static JsonNode over(JsonNode earlier, JsonNode later) {
    if (earlier == null || !earlier.isObject() || !later.isObject()) {
      return later;
    }
    ObjectNode both = earlier.deepCopy();
    later.properties().forEach(e -> both.set(e.getKey(), over(both.get(e.getKey()), e.getValue())));
    return both;
  }

  private static void copy(Iterable<Component> components, JsonNode from, ObjectNode into) {
    for (Component c : components) {
      if (!c.isField() && !c.isList()) {
        copy(c.children(), from, into);
        continue;
      }
      JsonNode value = Values.at(from, c.path());
      JsonNode kept = c.isList() ? rows(c, value) : answer(c, value);
      if (kept != null) {
        CleanAnswers.put(into, c.path(), kept);
      }
    }
  }

  private static JsonNode answer(Component field, JsonNode value) {
    boolean nobodys = field.disabled() || field.type() == ComponentType.EXPRESSION;
    if (nobodys || value.isMissingNode() || value.isObject()) {
      return null;
    }
    if (!value.isArray()) {
      return storable(value);
    }
    ArrayNode entries = Values.JSON.createArrayNode();
    value.forEach(
        entry -> {
          if (entry.isValueNode()) {
            entries.add(storable(entry));
          }
        });
    return entries;
  }

  private static JsonNode rows(Component list, JsonNode rows) {
    if (!rows.isArray()) {
      return null;
    }
    ArrayNode kept = Values.JSON.createArrayNode();
    for (JsonNode row : rows) {
      ObjectNode keptRow = Values.JSON.createObjectNode();
      copy(list.children(), row, keptRow);
      kept.add(keptRow);
    }
    return kept;
  }

  /** Pasted text may hold what the database keeps in no JSON: it goes, the rest stays. */
  private static JsonNode storable(JsonNode value) {
    return !value.isTextual()
        ? value
        : TextNode.valueOf(Characters.onlyWhatCanBeKept(value.textValue()));
  }
}
