package org.waymark.engine.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the bounds in front of both doors of the engine, behind the sign-in. */
@Configuration
class BoundedEngine {

  @Bean
  FilterRegistrationBean<BoundedRequests> boundedRequests(ObjectMapper json) {
    FilterRegistrationBean<BoundedRequests> bounds =
        new FilterRegistrationBean<>(new BoundedRequests(json));
    bounds.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
    bounds.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return bounds;
  }
}
