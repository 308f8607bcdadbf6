package org.waymark.installation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The embedded server, where its library is present: the packaged jar leaves it out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
class EmbeddedDatabaseConfiguration {

  // A bean of its own, so that it is closed last: after the pool, and so after the engine.
  @Bean
  @Lazy
  EmbeddedServer embeddedServer(DatabaseProperties properties) {
    return EmbeddedServer.start(properties);
  }
}
