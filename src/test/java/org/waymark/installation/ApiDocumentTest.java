package org.waymark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class ApiDocumentTest {

  @Autowired private TestRestTemplate http;

  private JsonNode paths() {
    return http.withBasicAuth("practitioner", "demo")
        .getForObject("/v3/api-docs", JsonNode.class)
        .get("paths");
  }

  @Test
  void the_start_of_a_count_is_described_as_needed() {
    JsonNode parameters = paths().at("/~1api~1timescales~1{key}~1due/get/parameters");

    assertThat(parameters)
        .filteredOn(it -> it.get("name").asText().equals("start"))
        .singleElement()
        .satisfies(it -> assertThat(it.get("in").asText()).isEqualTo("query"))
        .satisfies(it -> assertThat(it.get("required").asBoolean()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/timescales/{key}/due, get, 400, true",
    "/api/timescales/{key}/due, get, 404, true",
    "/api/timescales/{key}/due, get, 401, false",
    "/api/timescales, get, 401, false",
    "/api/imports/{kind}, post, 400, true",
    "/api/imports/{kind}, post, 403, true",
    "/api/imports/{kind}, post, 404, true",
    "/api/cases/{reference}, get, 404, true",
    "/api/cases/{reference}/clocks, get, 403, true",
  })
  void refusals_are_described_as_problem_details(
      String path, String method, String status, boolean problem) {
    JsonNode answer = paths().path(path).path(method).path("responses").path(status);

    assertThat(answer.path("description").asText()).isNotBlank();
    assertThat(answer.at("/content/application~1problem+json/schema/$ref").asText())
        .isEqualTo(problem ? "#/components/schemas/Problem" : "");
  }
}
