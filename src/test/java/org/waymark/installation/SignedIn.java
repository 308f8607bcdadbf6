package org.waymark.installation;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Somebody who signed in by the page, with the cookies of a browser. */
final class SignedIn {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(PATIENCE).build();
  private final String address;

  private SignedIn(int port) {
    this.address = "http://localhost:" + port;
  }

  static SignedIn at(int port, String user) throws IOException, InterruptedException {
    SignedIn session = new SignedIn(port);
    session.send("GET", "/sign-in", null, "");
    String credentials = "username=" + user + "&password=demo";
    session.send("POST", "/sign-in", "application/x-www-form-urlencoded", credentials);
    session.send("GET", "/people", null, "");
    return session;
  }

  HttpResponse<String> send(String method, String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (type != null) {
      request.header("Content-Type", type);
    }
    cookie("WAYMARK-XSRF-TOKEN").ifPresent(it -> request.header("X-WAYMARK-XSRF-TOKEN", it));
    cookie("XSRF-TOKEN").ifPresent(it -> request.header("X-XSRF-TOKEN", it));
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(it -> it.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }
}
