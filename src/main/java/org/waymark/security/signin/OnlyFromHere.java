package org.waymark.security.signin;

import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** Our own pages load from here alone and run no inline script. */
final class OnlyFromHere {

  private static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'self'";

  private OnlyFromHere() {}

  /** The web apps have a policy of their own: their scripts need more than our pages do. */
  static HeaderWriter onOwnPages() {
    return new DelegatingRequestMatcherHeaderWriter(
        new NegatedRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher("/camunda/**")),
        new ContentSecurityPolicyHeaderWriter(POLICY));
  }
}
