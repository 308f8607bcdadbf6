package org.waymark.outbox.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.outbox.domain.Digest.Line;
import org.waymark.outbox.domain.Sentences;
import org.waymark.outbox.persistence.Entry;
import org.waymark.security.AccountNames;

/** Puts a stored notice into words, with a link to the case's work in Tasklist or to its page. */
@Component
public class NoticeLines {

  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
  private static final String TASKLIST = "/camunda/app/tasklist/default/#/";
  private static final String SEARCH =
      "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]";

  private final Sentences sentences;
  private final ObjectMapper json;
  private final AccountNames names;
  private final String base;

  NoticeLines(
      Sentences sentences,
      ObjectMapper json,
      AccountNames names,
      @Value("${waymark.base-url:http://localhost:8080}") String baseUrl) {
    this.sentences = sentences;
    this.json = json;
    this.names = names;
    this.base = baseUrl.replaceAll("/+$", "");
  }

  /** The sentence, the case reference and the link of a notice. */
  public Line line(Entry notice) {
    String said = sentences.say(notice.name(), details(notice), this::nameOf);
    return new Line(said, notice.caseReference(), link(notice));
  }

  private String nameOf(String account) {
    return names.ofUsers(List.of(account)).getOrDefault(account, account);
  }

  /** Where all of a person's work is. */
  public String overview() {
    return base + TASKLIST;
  }

  private String link(Entry notice) {
    String page = sentences.page(notice.name());
    if (page != null) {
      return base + page;
    }
    if (notice.caseReference() == null) {
      return overview();
    }
    String search =
        URLEncoder.encode(SEARCH.formatted(notice.caseReference()), StandardCharsets.UTF_8);
    return overview() + "?searchQuery=" + search;
  }

  private Map<String, String> details(Entry notice) {
    try {
      return json.readValue(notice.details(), DETAILS);
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException("Entry " + notice.id() + " cannot be read", notOurs);
    }
  }
}
