package org.waymark.outbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.waymark.support.SettableClock;
import org.waymark.support.SignedIn;
import org.waymark.support.TestDatabase;

/** The outbox alone, on a real PostgreSQL and a real SMTP server, with a clock that tests move. */
@TestConfiguration
@ImportAutoConfiguration({
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JacksonAutoConfiguration.class
})
@ComponentScan("org.waymark.outbox")
@Import(NoticesOfOthers.class)
class OutboxTestConfiguration {

  @Bean
  DataSource dataSource() {
    return TestDatabase.of("outbox");
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  GreenMail mailServer() {
    return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  @Bean
  JavaMailSenderImpl mailSender(GreenMail server) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
    return sender;
  }

  @Bean
  SettableClock clock() {
    return new SettableClock();
  }

  @Bean
  KnownPeople recipients() {
    return new KnownPeople();
  }

  @Bean
  WaitingProcesses messageDelivery() {
    return new WaitingProcesses();
  }

  @Bean
  OpenMatters matters() {
    return new OpenMatters();
  }

  @Bean
  SignedIn signedIn() {
    return new SignedIn();
  }
}
