package org.waymark.engine.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the bounds in front of both doors of the engine, behind the sign-in. */
@Configuration
class BoundedEngine {

  /**
   * Before the doors are built: the engine keeps the list of what belongs to each in a constant.
   */
  @Bean
  static BeanFactoryPostProcessor doorsThatSayWhatIsMissing() {
    return beans -> {
      Set<Class<?>> parts = CamundaRestResources.getConfigurationClasses();
      parts.remove(RestExceptionHandler.class);
      parts.addAll(List.of(MissingValue.class, NotThere.class, NotThere.Itself.class));
    };
  }

  @Bean
  FilterRegistrationBean<BoundedRequests> boundedRequests(ObjectMapper json) {
    FilterRegistrationBean<BoundedRequests> bounds =
        new FilterRegistrationBean<>(new BoundedRequests(json));
    bounds.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
    bounds.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return bounds;
  }
}
