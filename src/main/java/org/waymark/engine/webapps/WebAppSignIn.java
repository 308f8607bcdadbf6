package org.waymark.engine.webapps;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the one sign-in on to Tasklist, Cockpit and Admin. */
@Configuration(proxyBeanMethods = false)
class WebAppSignIn {

  private static final int AFTER_SPRING_SECURITY = 200;

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> signedInWebAppUser() {
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
        new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setInitParameters(Map.of("authentication-provider", WebAppUser.class.getName()));
    filter.addUrlPatterns("/camunda/api/*", "/camunda/app/*");
    filter.setOrder(AFTER_SPRING_SECURITY);
    return filter;
  }
}
