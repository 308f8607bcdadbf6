package org.waymark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.support.WaymarkTest;

/** What the server refuses before Waymark sees it ends in no bare page of the server's. */
@WaymarkTest
class BareErrorsTest {

  @LocalServerPort int port;

  private HttpResponse<String> get(String path, String accepts)
      throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + port + path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address).header("Accept", accepts).build(),
            BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people/%2F", "/people/%00", "/cases/%5Cx"})
  void people_get_a_page_with_a_way_back(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path, "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("This could not be taken", "Back to the tasks")
        .doesNotContain("HTTP Status", "Apache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/people/%00", "/api/people/%2F", "/engine-rest/task/%2F"})
  void programs_get_problem_details(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path, "application/json");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
    assertThat(answer.body()).isEqualTo("{\"status\":400,\"title\":\"Bad Request\"}");
  }
}
