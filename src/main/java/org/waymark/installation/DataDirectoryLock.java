package org.waymark.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds a data directory for one Waymark. The operating system lets go of it when the process ends,
 * however it ends, so a killed Waymark never locks the next one out.
 */
final class DataDirectoryLock {

  // Kept for the life of the process: a collected channel would release the lock.
  private static FileLock held;

  private DataDirectoryLock() {}

  static synchronized void take(Path directory) {
    if (held != null && held.isValid()) {
      return;
    }
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve("waymark.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      held = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      held = null;
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory " + directory + " can't be written to", e);
    }
    if (held == null) {
      throw new IllegalStateException(
          "Another Waymark is running on "
              + directory
              + ". Stop it first, or set"
              + " waymark.database.data-directory to another folder.");
    }
  }
}
