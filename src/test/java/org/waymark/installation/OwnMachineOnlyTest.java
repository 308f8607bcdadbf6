package org.waymark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class OwnMachineOnlyTest {

  private static final String REAL = "jdbc:postgresql://db.example/waymark";

  @Test
  void on_the_embedded_database_only_the_machine_itself_is_answered() {
    assertThat(address(Map.of())).isEqualTo("127.0.0.1");
  }

  @Test
  void an_address_that_is_given_stands() {
    assertThat(address(Map.of("server.address", "0.0.0.0"))).isEqualTo("0.0.0.0");
  }

  @Test
  void an_address_that_is_given_empty_is_none() {
    assertThat(address(Map.of("server.address", ""))).isEqualTo("127.0.0.1");
  }

  @Test
  void on_a_real_database_every_address_is_listened_on() {
    assertThat(address(Map.of("waymark.database.url", REAL))).isNull();
  }

  /** What the web server is told, from an ordinary start without the application's parts. */
  private static String address(Map<String, String> settings) {
    SpringApplication start = new SpringApplication(Server.class);
    start.setWebApplicationType(WebApplicationType.NONE);
    String[] arguments =
        settings.entrySet().stream()
            .map(one -> "--" + one.getKey() + "=" + one.getValue())
            .toArray(String[]::new);
    try (ConfigurableApplicationContext context = start.run(arguments)) {
      var address = context.getBean(ServerProperties.class).getAddress();
      return address == null ? null : address.getHostAddress();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(ServerProperties.class)
  static class Server {}
}
