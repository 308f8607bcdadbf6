package org.waymark.engine.expressions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Expressions that no model may hold and that the engine must not run. */
public final class Attacks {

  private Attacks() {}

  public static List<String> expressions() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/attacks/expressions.txt")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
