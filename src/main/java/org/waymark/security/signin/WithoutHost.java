package org.waymark.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.RedirectStrategy;

/**
 * Leads on within Waymark, by the path alone. The page that somebody wanted is kept with the host
 * that the request named, and anybody may name one.
 */
final class WithoutHost implements RedirectStrategy {

  @Override
  public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url)
      throws IOException {
    response.sendRedirect(path(url));
  }

  // Two slashes at the beginning would be a host again.
  private static String path(String url) {
    String path = url.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*", "");
    return "/" + path.replaceFirst("^[/\\\\]+", "");
  }
}
