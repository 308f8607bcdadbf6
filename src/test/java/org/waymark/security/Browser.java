package org.waymark.security;

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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the other end of the wire: with a session, with Basic credentials, or with none. */
final class Browser {

  private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final List<String> always = new ArrayList<>();

  private Browser(int port) {
    this.address = "http://localhost:" + port;
  }

  /** Nobody. */
  static Browser anonymous(int port) {
    return new Browser(port);
  }

  /** A script that presents its credentials with each request. */
  static Browser script(int port, String user, String password) {
    Browser script = new Browser(port);
    String credentials = user + ":" + password;
    script.always.add("Authorization");
    script.always.add(
        "Basic "
            + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    return script;
  }

  /** Somebody who signed in on the page, as far as the answer let them. */
  static Browser signedIn(int port, String user, String password) {
    Browser browser = new Browser(port);
    browser.signIn(user, password);
    return browser;
  }

  HttpResponse<String> signIn(String user, String password) {
    Matcher token = HIDDEN.matcher(get("/sign-in").body());
    if (!token.find()) {
      throw new AssertionError("The sign-in page carries no token");
    }
    return send(
        "POST",
        "/sign-in",
        "username=" + encoded(user) + "&password=" + encoded(password) + "&_csrf=" + token.group(1),
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Sends the web apps' own token against forgery from now on, as Tasklist does. */
  Browser withWebAppToken() {
    get("/camunda/app/tasklist/default/");
    always.add("X-XSRF-TOKEN");
    always.add(cookie("XSRF-TOKEN"));
    return this;
  }

  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, null, Map.of());
  }

  HttpResponse<String> json(String method, String path, String body) {
    return send(method, path, body, Map.of("Content-Type", "application/json"));
  }

  HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    for (int i = 0; i < always.size(); i += 2) {
      request.header(always.get(i), always.get(i + 1));
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Deploys files as Modeler does: the name, and for each file its name and its text. */
  HttpResponse<String> deploy(String path, Map<String, String> files) {
    return deploy(path, files, Map.of());
  }

  /** As {@link #deploy(String, Map)}, with further fields beside the name. */
  HttpResponse<String> deploy(String path, Map<String, String> files, Map<String, String> options) {
    String boundary = "waymark-boundary";
    StringBuilder body = new StringBuilder();
    files.forEach(
        (name, text) ->
            body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                .append(name + "\"; filename=\"" + name + "\"\r\n")
                .append("Content-Type: application/octet-stream\r\n\r\n" + text + "\r\n"));
    options.forEach(
        (name, value) ->
            body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                .append(name + "\"\r\n\r\n" + value + "\r\n"));
    body.append("--" + boundary)
        .append("\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntest\r\n")
        .append("--" + boundary + "--\r\n");
    return send(
        "POST",
        path,
        body.toString(),
        Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
  }
}
