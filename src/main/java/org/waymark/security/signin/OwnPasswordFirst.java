package org.waymark.security.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens nothing but the page of the password to somebody whose password somebody else set: pages
 * lead there, and programs are told. What the page looks like, signing out and whether the system
 * is up stay open.
 */
final class OwnPasswordFirst extends OncePerRequestFilter {

  private static final String SENTENCE =
      "Somebody else set the password of this account. Sign in on a page, choose a password of your"
          + " own at /password, and come back with it.";
  private static final String AS_THE_ENGINE =
      "{\"type\":\"AuthorizationException\",\"message\":\"" + SENTENCE + "\"}";
  private static final String AS_OURS =
      "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,\"detail\":\""
          + SENTENCE
          + "\"}";

  private final RequestMatcher open =
      EveryDoor.paths(
          OwnPasswordPage.PATH,
          "/sign-in",
          "/waymark/**",
          "/webjars/**",
          "/favicon.ico",
          "/error",
          "/actuator/health/**");
  private final RequestMatcher engine = EveryDoor.paths("/engine-rest/**", "/camunda/api/**");
  private final RequestMatcher ours = EveryDoor.paths("/api/**", "/v3/api-docs/**");
  private final RequestCache wanted = wanted();

  /** Where somebody wanted to go before they were led to the page. */
  static RequestCache wanted() {
    HttpSessionRequestCache pages = new HttpSessionRequestCache();
    pages.setRequestMatcher(OwnPasswordFirst::isPage);
    return pages;
  }

  private static boolean isPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return request.getMethod().equals("GET")
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!hasOthersPassword() || open.matches(request)) {
      chain.doFilter(request, response);
    } else if (engine.matches(request)) {
      refuse(response, MediaType.APPLICATION_JSON_VALUE, AS_THE_ENGINE);
    } else if (ours.matches(request) || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      refuse(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, AS_OURS);
    } else {
      wanted.saveRequest(request, response);
      response.sendRedirect(request.getContextPath() + OwnPasswordPage.PATH);
    }
  }

  private static boolean hasOthersPassword() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAccount user
        && user.account().othersPassword();
  }

  private static void refuse(HttpServletResponse response, String type, String body)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType(type);
    response.getWriter().write(body);
  }
}
