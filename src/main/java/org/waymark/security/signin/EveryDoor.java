package org.waymark.security.signin;

import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What the doors have in common, whichever of them somebody comes by. */
@Component
class EveryDoor {

  // Whole paths, whichever servlet answers: Camunda's are not Spring's.
  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();

  static RequestMatcher paths(String... patterns) {
    return new OrRequestMatcher(
        Arrays.stream(patterns).<RequestMatcher>map(PATHS::matcher).toList());
  }

  private final Forgery forgery;
  private final EndedAccounts ended;
  private final OwnPasswordFirst ownPassword = new OwnPasswordFirst();

  EveryDoor(@Value("${waymark.security.https:false}") boolean https, AccountsNow accounts) {
    this.forgery = new Forgery(https);
    this.ended = new EndedAccounts(accounts);
  }

  Forgery forgery() {
    return forgery;
  }

  /** What every chain needs before it asks for anything else. */
  HttpSecurity begun(HttpSecurity http) {
    return http.addFilterBefore(ended, CsrfFilter.class)
        .addFilterBefore(ownPassword, AuthorizationFilter.class);
  }

  // Tasklist keeps drafts of forms in the browser; a shared browser must not show them to the next.
  // Spring's own writer is silent where what ends the encryption stands in front of Waymark.
  static LogoutHandler leaveNothingBehind() {
    return new HeaderWriterLogoutHandler(
        (request, response) ->
            response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\""));
  }
}
