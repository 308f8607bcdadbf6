package org.waymark.support;

import java.io.File;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives each run of the tests an empty database, and removes those of earlier runs. */
public class FreshDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String PREFIX = "test-database-";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    File[] old = new File("target").listFiles((directory, name) -> name.startsWith(PREFIX));
    for (File directory : old == null ? new File[0] : old) {
      FileSystemUtils.deleteRecursively(directory);
    }
    ProclaimedDays.none();
    TestPropertyValues.of(
            "waymark.database.data-directory=target/" + PREFIX + UUID.randomUUID(),
            "waymark.calendar.proclaimed-days=" + ProclaimedDays.FILE)
        .applyTo(context);
  }
}
