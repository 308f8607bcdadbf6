package org.waymark.casefile.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import org.waymark.casefile.PersonDetails;

/** What a record said at some time, as it is kept. */
@Component
class DetailsJson {

  private final ObjectMapper json;

  DetailsJson(ObjectMapper json) {
    this.json = json;
  }

  String write(PersonDetails details) {
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The details cannot be written as JSON");
    }
  }

  PersonDetails read(String text) {
    try {
      return json.readValue(text, PersonDetails.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An earlier state of a record cannot be read");
    }
  }
}
