package org.waymark.outbox.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.waymark.outbox.NoticeKinds;
import org.waymark.outbox.domain.OwnWords;
import org.waymark.outbox.domain.Sentences;

/** Settings and wording of the outbox. */
@Configuration
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxConfiguration {

  @Bean
  Sentences outboxSentences(
      List<NoticeKinds> kinds, @Value("${waymark.outbox.wording:}") Resource ownWords)
      throws IOException {
    Properties words = new Properties();
    if (ownWords != null) {
      try (InputStream in = ownWords.getInputStream()) {
        words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    }
    return new Sentences(
        new OwnWords(words).over(kinds.stream().flatMap(it -> it.all().stream()).toList()));
  }
}
