package org.waymark.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Scripts, styles and letters say nothing about anybody, so a browser keeps them: Camunda's, which
 * change with its version alone, for a week; ours, and the parts of the web apps that name no
 * version, until the server says that there is a newer one. Everything else stays in no cache.
 */
final class KeptFiles implements HeaderWriter {

  private static final String A_WEEK = "private, max-age=604800";
  private static final String ASK_FIRST = "private, no-cache";
  private static final List<String> KINDS = List.of("text/css", "javascript", "font/", "image/");

  private final RequestMatcher versioned = under("/camunda/lib/**", "/camunda/assets/**");
  private final RequestMatcher files = under("/camunda/app/**", "/waymark/**");
  private final HeaderWriter inNoCache = new CacheControlHeadersWriter();

  /**
   * Keeps nothing: the engine asks caches to ask first, and Spring's own writer leaves it at that.
   */
  static HeaderWriter none() {
    return (request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static RequestMatcher under(String... patterns) {
    return new OrRequestMatcher(
        List.of(patterns).stream()
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toList());
  }

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> kept =
        response.getStatus() == 200 ? kept(request, response) : Optional.empty();
    if (kept.isEmpty()) {
      inNoCache.writeHeaders(request, response);
    } else if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, kept.get());
    }
  }

  private Optional<String> kept(HttpServletRequest request, HttpServletResponse response) {
    String type = response.getContentType();
    if (type == null || KINDS.stream().noneMatch(type::contains)) {
      return Optional.empty();
    }
    if (versioned.matches(request)) {
      return Optional.of(A_WEEK);
    }
    return Optional.of(ASK_FIRST).filter(it -> files.matches(request));
  }
}
