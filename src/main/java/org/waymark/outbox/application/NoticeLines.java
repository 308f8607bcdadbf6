package org.waymark.outbox.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.outbox.domain.Digest.Line;
import org.waymark.outbox.domain.Sentences;
import org.waymark.outbox.persistence.Entry;

/** Puts a stored notice into words, with a link to the case's work in Tasklist. */
@Component
public class NoticeLines {

  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
  private static final String TASKLIST = "/camunda/app/tasklist/default/#/";
  private static final String SEARCH =
      "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]";

  private final Sentences sentences;
  private final ObjectMapper json;
  private final String tasklist;

  NoticeLines(
      Sentences sentences,
      ObjectMapper json,
      @Value("${waymark.base-url:http://localhost:8080}") String baseUrl) {
    this.sentences = sentences;
    this.json = json;
    this.tasklist = baseUrl.replaceAll("/+$", "") + TASKLIST;
  }

  /** The sentence, the case reference and the link of a notice. */
  public Line line(Entry notice) {
    String reference = notice.caseReference();
    return new Line(sentences.say(notice.name(), details(notice)), reference, link(reference));
  }

  /** Where all of a person's work is. */
  public String overview() {
    return tasklist;
  }

  private String link(String reference) {
    if (reference == null) {
      return tasklist;
    }
    String search = URLEncoder.encode(SEARCH.formatted(reference), StandardCharsets.UTF_8);
    return tasklist + "?searchQuery=" + search;
  }

  private Map<String, String> details(Entry notice) {
    try {
      return json.readValue(notice.details(), DETAILS);
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException("Entry " + notice.id() + " cannot be read", notOurs);
    }
  }
}
