package org.waymark.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UrlPathHelper;

/**
 * Requests by which the engine's REST API makes an object of whatever class they name, before any
 * command is asked who it is.
 */
final class NamesAClass implements RequestMatcher {

  @Override
  public boolean matches(HttpServletRequest request) {
    return !request.getMethod().equals("GET")
        && new UrlPathHelper()
            .getPathWithinApplication(request)
            .matches(".*/(variables|localVariables)/[^/]+/data/*");
  }
}
