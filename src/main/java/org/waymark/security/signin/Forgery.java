package org.waymark.security.signin;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Keeps out requests that another site forges, and connections that others can read. */
final class Forgery {

  private static final SecurityContextRepository SESSIONS =
      new HttpSessionSecurityContextRepository();

  private final boolean https;

  /** {@code https} says that people reach Waymark by TLS, wherever that ends. */
  Forgery(boolean https) {
    this.https = https;
  }

  // What ends the encryption usually stands in front of Waymark, which then sees plain requests.
  HttpSecurity onlyOverTls(HttpSecurity http) throws Exception {
    return http.headers(
        headers ->
            headers
                .httpStrictTransportSecurity(
                    hsts -> hsts.requestMatcher(request -> https || request.isSecure()))
                // References of cases stand in addresses.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
  }

  // Cookie and header have names of their own: Camunda's web apps use XSRF-TOKEN for theirs.
  HttpSecurity shutOut(HttpSecurity http) throws Exception {
    onlyOverTls(http);
    CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieName("WAYMARK-XSRF-TOKEN");
    cookie.setHeaderName("X-WAYMARK-XSRF-TOKEN");
    cookie.setCookieCustomizer(made -> made.secure(https).sameSite("Lax"));
    CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
    // Sends the cookie with the first page, not only once a form asks for the token.
    handler.setCsrfRequestAttributeName(null);
    return http.csrf(
        csrf ->
            csrf.csrfTokenRepository(cookie)
                .csrfTokenRequestHandler(handler)
                .ignoringRequestMatchers(presentsCredentialsItself()));
  }

  /**
   * A script that sends its own credentials can't be forged by a page; a browser that remembers
   * Basic credentials can, and says so in Sec-Fetch-Site. Beside the session of somebody who signed
   * in, credentials are worth nothing: the session is what speaks.
   */
  private static RequestMatcher presentsCredentialsItself() {
    return request -> {
      String site = request.getHeader("Sec-Fetch-Site");
      return presentsBasic(request.getHeader(HttpHeaders.AUTHORIZATION))
          && !SESSIONS.containsContext(request)
          && (site == null || site.equals("same-origin") || site.equals("none"));
    };
  }

  private static boolean presentsBasic(String authorization) {
    return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
  }
}
