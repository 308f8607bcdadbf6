package org.waymark.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What tests replace: the clock, and nothing else. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSetup {

  @Bean
  @Primary
  SettableClock settableClock() {
    SettableClock clock = new SettableClock();
    clock.set(SettableClock.START);
    return clock;
  }
}
