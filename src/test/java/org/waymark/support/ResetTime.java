package org.waymark.support;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Sets the clocks back before each test, and forgets who guessed at passwords: all tests come from
 * one address, and at the same moment.
 */
class ResetTime implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    ApplicationContext application = SpringExtension.getApplicationContext(context);
    application.getBean(SettableClock.class).set(SettableClock.START);
    application.getBean(JdbcClient.class).sql("delete from password_attempt").update();
  }
}
