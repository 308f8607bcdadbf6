package org.waymark.installation;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;

/** How often each fault has been survived, over all runs so far. */
final class Tally {

  private final Path file;
  private final Properties counts = new Properties();

  private Tally(Path file) {
    this.file = file;
  }

  static Tally in(Path file) throws IOException {
    Tally tally = new Tally(file);
    if (Files.exists(file)) {
      try (Reader stored = Files.newBufferedReader(file)) {
        tally.counts.load(stored);
      }
    }
    return tally;
  }

  int of(String fault) {
    return Integer.parseInt(counts.getProperty(fault, "0"));
  }

  /** Written at once: a run that is ended loses at most the round that it was at. */
  void add(String fault) throws IOException {
    counts.setProperty(fault, String.valueOf(of(fault) + 1));
    try (Writer stored = Files.newBufferedWriter(file)) {
      counts.store(stored, "Faults that Waymark has survived");
    }
  }

  @Override
  public String toString() {
    return new TreeMap<>(counts).toString();
  }
}
