package org.waymark.installation;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * On a real database, people are expected to come over HTTPS: cookies are marked {@code Secure} and
 * browsers told to stay on it. {@code waymark.security.https} says otherwise where it must, for
 * example {@code WAYMARK_SECURITY_HTTPS=false} for a try-out without a certificate. Only on the
 * embedded database, on one's own machine, it is off by itself.
 */
public class SecureTransport implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    boolean embedded = environment.getProperty("waymark.database.url", "").isBlank();
    boolean https = environment.getProperty("waymark.security.https", Boolean.class, !embedded);
    Map<String, Object> settings =
        Map.of(
            "waymark.security.https", https,
            "server.servlet.session.cookie.secure", https,
            "camunda.bpm.webapp.session-cookie.enable-secure-cookie", https,
            "camunda.bpm.webapp.csrf.enable-secure-cookie", https,
            "camunda.bpm.webapp.header-security.hsts-disabled", !https);
    environment.getPropertySources().addLast(new MapPropertySource("waymark transport", settings));
  }
}
