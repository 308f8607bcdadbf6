package org.waymark.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where files that people send wait while they are read: names, birthdays and NHS numbers of many
 * people. The server deletes each at the end of its request. A server that is killed can't, so each
 * has a folder of its own, which it holds by a lock that the operating system lets go of however
 * the server ends; whoever starts next deletes the folders that nobody holds.
 */
final class UploadFolder {

  private static final Logger log = LoggerFactory.getLogger(UploadFolder.class);
  private static final String NAME = "waymark-uploads-";
  private static final String LOCK = "in-use";

  private final Path folder;
  // Kept for the life of the server: a collected channel would let go of the lock.
  private final FileLock lock;

  private UploadFolder(Path folder, FileLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** A new folder that nobody else may read; those of servers that are gone are deleted first. */
  static UploadFolder in(Path parent) {
    try {
      Files.createDirectories(parent);
      deleteThoseOfTheDead(parent);
      Path folder = Files.createTempDirectory(parent, NAME);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return new UploadFolder(folder, channel.lock());
    } catch (IOException fault) {
      throw new UncheckedIOException("Files that are sent can't be kept in " + parent, fault);
    }
  }

  private static void deleteThoseOfTheDead(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, NAME + "*")) {
      for (Path folder : folders) {
        if (isDead(folder)) {
          FileSystemUtils.deleteRecursively(folder);
          log.info("Deleted what a server that ended had been sent");
        }
      }
    }
  }

  // A folder without its lock is one that is being made this moment.
  private static boolean isDead(Path folder) {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException | OverlappingFileLockException held) {
      return false;
    }
  }

  Path path() {
    return folder;
  }

  /** Deletes it with all that is in it. */
  void close() throws IOException {
    lock.acquiredBy().close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
