package org.waymark.installation;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The server in front of Waymark, and where it keeps files that people send while it reads them.
 */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareErrors() {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new BareErrors()));
  }

  @Bean(destroyMethod = "close")
  UploadFolder uploadFolder(@Value("${waymark.uploads.folder:${java.io.tmpdir}}") Path parent) {
    return UploadFolder.in(parent);
  }

  @Bean
  MultipartConfigElement uploads(MultipartProperties limits, UploadFolder folder) {
    limits.setLocation(folder.path().toString());
    return limits.createMultipartConfig();
  }

  /** A refusal is answered as what it is, also where nobody had taken apart what was sent. */
  @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
  StandardServletMultipartResolver partsOfRequests() {
    return new StandardServletMultipartResolver() {
      @Override
      public boolean isMultipart(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
      }
    };
  }
}
