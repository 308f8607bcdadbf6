package org.waymark.installation;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
