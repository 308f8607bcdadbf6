package org.waymark.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The file of proclaimed bank holidays that all tests share. Whoever proclaims one takes it back.
 */
public final class ProclaimedDays {

  static final Path FILE = Path.of("target/proclaimed-days-of-tests.csv");

  private ProclaimedDays() {}

  /** Only the usual bank holidays. */
  public static void none() {
    write("date,name\n");
  }

  public static void proclaim(LocalDate day) {
    write("date,name\n" + day + ",Day of national rejoicing\n");
  }

  private static void write(String days) {
    try {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, days);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
