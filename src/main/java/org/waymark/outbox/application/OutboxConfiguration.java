package org.waymark.outbox.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.waymark.outbox.domain.Sentences;

/** Settings and wording of the outbox. */
@Configuration
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxConfiguration {

  @Bean
  Sentences outboxSentences(
      @Value("${waymark.outbox.wording:classpath:org/waymark/outbox/notices.properties}")
          Resource wording)
      throws IOException {
    Properties sentences = new Properties();
    try (InputStream in = wording.getInputStream()) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return new Sentences(sentences);
  }
}
