package org.waymark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

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

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, false",
    "::1, false",
    "localhost, false",
    "0.0.0.0, true",
    "192.0.2.7, true",
    "no such host, true",
    "'', true"
  })
  void whoever_opens_the_demo_to_others_is_warned(String address, boolean warned) {
    MockEnvironment environment = new MockEnvironment().withProperty("server.address", address);

    assertThat(OwnMachineOnly.isOpenToOthers(environment)).isEqualTo(warned);
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
