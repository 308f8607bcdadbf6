package org.waymark.outbox.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import org.waymark.outbox.domain.Codes;

/** Writes module events as JSON and reads them again. Only our own records are read. */
@Component
class EventTypes {

  private static final String OURS = "org.waymark.";

  private final ObjectMapper json;

  EventTypes(ObjectMapper json) {
    this.json = json;
  }

  String nameOf(Record event) {
    return checked(event.getClass().getName());
  }

  String write(Record event) {
    JsonNode written = json.valueToTree(event);
    refuseProse(event.getClass().getSimpleName(), written);
    return written.toString();
  }

  Object read(String name, String details) throws ClassNotFoundException, JsonProcessingException {
    return json.readValue(details, Class.forName(checked(name)).asSubclass(Record.class));
  }

  private static String checked(String name) {
    if (!name.startsWith(OURS)) {
      throw new IllegalArgumentException("An event is a record of one of our own packages");
    }
    return name;
  }

  private static void refuseProse(String name, JsonNode node) {
    if (node.isTextual()) {
      Codes.required("Each text in " + name, node.textValue());
    }
    node.forEach(child -> refuseProse(name, child));
  }
}
