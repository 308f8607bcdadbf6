package org.waymark.security.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Signing out in one of the web apps, which send their own token with it. Without the token the
 * request is refused.
 */
final class WebAppSignOut implements RequestMatcher {

  private static final String COOKIE = "XSRF-TOKEN";
  private static final String HEADER = "X-XSRF-TOKEN";

  private final RequestMatcher path =
      PathPatternRequestMatcher.withDefaults()
          .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");

  @Override
  public boolean matches(HttpServletRequest request) {
    String sent = request.getHeader(HEADER);
    return path.matches(request)
        && sent != null
        && request.getCookies() != null
        && Stream.of(request.getCookies()).anyMatch(cookie -> isToken(cookie, sent));
  }

  private static boolean isToken(Cookie cookie, String sent) {
    return cookie.getName().equals(COOKIE) && cookie.getValue().equals(sent);
  }
}
