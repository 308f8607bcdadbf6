package org.waymark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who is signed in over HTTP, as a browser is: by a session and its cookies. */
final class Visitor {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HAL = "application/hal+json, application/json; q=0.5";

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private Visitor(String address) {
    this.address = address;
  }

  /** Signs in on the sign-in page, then opens Tasklist once. */
  static Visitor signIn(String address, String user, String password) {
    Visitor visitor = new Visitor(address);
    visitor.get("/sign-in");
    HttpResponse<String> answer =
        visitor.send(
            visitor
                .request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        form(
                            Map.of(
                                "username",
                                user,
                                "password",
                                password,
                                "_csrf",
                                visitor.cookie("WAYMARK-XSRF-TOKEN"))))));
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
    assertThat(answer.uri().getPath()).startsWith("/camunda/app/");
    return visitor;
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  String get(String path) {
    return body(send(request(path).GET()));
  }

  JsonNode json(String path) {
    return read(body(send(request(path).header("Accept", HAL).GET())));
  }

  JsonNode post(String path, Object body) {
    try {
      return read(
          body(
              send(
                  request(path)
                      .header("Accept", HAL)
                      .header("Content-Type", "application/json")
                      .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                      .header("X-WAYMARK-XSRF-TOKEN", cookie("WAYMARK-XSRF-TOKEN"))
                      .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a page's form, as the page itself does. */
  String form(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", cookie("WAYMARK-XSRF-TOKEN"));
    return body(
        send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(all)))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(1));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String body(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s %s", answer.uri(), answer.body()).isBetween(200, 299);
    return answer.body();
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }
}
