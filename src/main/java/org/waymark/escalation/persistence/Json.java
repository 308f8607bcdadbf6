package org.waymark.escalation.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Map;

/** Turns the ledger's small maps into JSON and back; dates and instants are ISO strings. */
final class Json {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private Json() {}

  static String of(Map<String, ?> map) {
    if (map.isEmpty()) {
      return "{}";
    }
    try {
      return MAPPER.writeValueAsString(map);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("A map of codes and dates is always JSON", impossible);
    }
  }

  static Map<String, LocalDate> dates(String json) {
    return "{}".equals(json) ? Map.of() : read(json, new TypeReference<>() {});
  }

  static Map<String, Object> map(String json) {
    return read(json, new TypeReference<>() {});
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The ledger holds JSON that it did not write", e);
    }
  }
}
