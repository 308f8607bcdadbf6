package org.waymark.engine.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what is sent to the engine before the engine does, as far as its bounds: more would fill
 * the memory, and what the engine can't read ends as a failure of the server.
 */
final class BoundedRequests extends OncePerRequestFilter {

  /** As much as a form takes. */
  private static final int LARGEST = 1_100_000;

  /** All models, tables and forms that are shipped, several times over. */
  private static final int LARGEST_DEPLOYMENT = 20_000_000;

  private static final String TOO_LARGE = "What was sent is larger than a megabyte.";
  private static final String TOO_LARGE_DEPLOYMENT =
      "A deployment holds at most 20 megabytes: deploy it in parts.";

  private static final String ODD_LETTERS =
      "The charset of what was sent is none that can be read: write UTF-8.";

  private static final Pattern CHARSET = Pattern.compile("(?i)charset *= *\"?([^\";, ]+)");

  private final ObjectMapper json;

  BoundedRequests(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean deploys = request.getRequestURI().endsWith("/deployment/create");
    int largest = deploys ? LARGEST_DEPLOYMENT : LARGEST;
    if (!isReadable(request.getContentType())) {
      refuse(HttpStatus.BAD_REQUEST, ODD_LETTERS, response);
      return;
    }
    if (request.getContentLengthLong() > largest) {
      tooLarge(deploys, response);
      return;
    }
    if (MediaType.APPLICATION_FORM_URLENCODED_VALUE.equals(request.getContentType())) {
      // The container reads it, within its own bound.
      chain.doFilter(request, response);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(largest + 1);
    if (body.length > largest) {
      tooLarge(deploys, response);
      return;
    }
    Optional<String> refusal =
        isJson(request) ? BodyBounds.refusal(body, isForm(request)) : Optional.empty();
    if (refusal.isPresent()) {
      refuse(HttpStatus.BAD_REQUEST, refusal.get(), response);
      return;
    }
    chain.doFilter(new Read(request, body), response);
  }

  // The container passes over one that it doesn't know.
  private static boolean isReadable(String type) {
    Matcher charset = CHARSET.matcher(Objects.requireNonNullElse(type, ""));
    try {
      return !charset.find() || Charset.isSupported(charset.group(1));
    } catch (IllegalCharsetNameException none) {
      return false;
    }
  }

  private static boolean isJson(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null || type.contains("json");
  }

  private static boolean isForm(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.endsWith("/submit-form") || path.endsWith("/start");
  }

  private void tooLarge(boolean deploys, HttpServletResponse response) throws IOException {
    refuse(HttpStatus.PAYLOAD_TOO_LARGE, deploys ? TOO_LARGE_DEPLOYMENT : TOO_LARGE, response);
  }

  // As the engine's own answers say what is wrong, so that the web apps show it.
  private void refuse(HttpStatus status, String message, HttpServletResponse response)
      throws IOException {
    response.setStatus(status.value());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(
        response.getWriter(), Map.of("type", "InvalidRequestException", "message", message));
  }

  /** The request with its body in hand. */
  private static final class Read extends HttpServletRequestWrapper {

    private final byte[] body;

    Read(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new Body(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Body extends ServletInputStream {

    private final InputStream bytes;

    Body(InputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      return bytes.read();
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      return bytes.read(to, from, length);
    }

    @Override
    public int available() throws IOException {
      return bytes.available();
    }

    @Override
    public boolean isFinished() {
      try {
        return bytes.available() == 0;
      } catch (IOException e) {
        return true;
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body has been read already");
    }
  }
}
