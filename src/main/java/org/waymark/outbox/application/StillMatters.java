package org.waymark.outbox.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.outbox.Matters;
import org.waymark.outbox.persistence.Entry;

/** Asks whoever knows the cases whether a stored notice still matters. */
@Component
class StillMatters {

  private final Matters matters;
  private final ObjectMapper json;

  StillMatters(Matters matters, ObjectMapper json) {
    this.matters = matters;
    this.json = json;
  }

  boolean stillMatters(Entry entry) {
    return matters.stillMatters(entry.caseReference(), details(entry));
  }

  private Map<String, String> details(Entry entry) {
    try {
      return json.readValue(entry.details(), new TypeReference<>() {});
    } catch (JsonProcessingException cannotHappen) {
      throw new IllegalStateException("What the outbox wrote can be read", cannotHappen);
    }
  }
}
