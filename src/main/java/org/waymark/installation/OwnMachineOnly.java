package org.waymark.installation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * On the embedded database Waymark listens on the machine's own loopback address only: everybody
 * knows the password of the demo accounts, and some of them may deploy what the engine runs. {@code
 * server.address} says otherwise, for example {@code SERVER_ADDRESS=0.0.0.0} to show it to a room.
 */
public class OwnMachineOnly implements EnvironmentPostProcessor {

  private static final String ADDRESS = "server.address";
  private static final String LOOPBACK = "127.0.0.1";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (isEmpty(environment, "waymark.database.url") && isEmpty(environment, ADDRESS)) {
      // First, for an address that is set and empty would mean every address.
      environment
          .getPropertySources()
          .addFirst(new MapPropertySource("waymark address", Map.of(ADDRESS, LOOPBACK)));
    }
  }

  /** Whether other machines may reach the server, as far as its settings say. */
  static boolean isOpenToOthers(Environment environment) {
    try {
      return isEmpty(environment, ADDRESS)
          || !InetAddress.getByName(environment.getProperty(ADDRESS)).isLoopbackAddress();
    } catch (UnknownHostException nowhere) {
      return true;
    }
  }

  private static boolean isEmpty(Environment environment, String setting) {
    return environment.getProperty(setting, "").isBlank();
  }
}
