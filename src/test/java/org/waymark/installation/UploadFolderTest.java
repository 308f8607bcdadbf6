package org.waymark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTest {

  @TempDir private Path parent;

  @Test
  void nobody_else_may_look_into_the_folder() throws IOException {
    UploadFolder folder = UploadFolder.in(parent);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
        .isEqualTo("rwx------");
    folder.close();
  }

  @Test
  void whatever_a_killed_server_was_sent_is_deleted_at_the_next_start() throws IOException {
    Path left = Files.createDirectory(parent.resolve("waymark-uploads-1"));
    Files.createFile(left.resolve("in-use"));
    Files.writeString(left.resolve("upload.tmp"), "Holt,9997301013");

    UploadFolder next = UploadFolder.in(parent);

    assertThat(left).doesNotExist();
    assertThat(next.path()).isDirectory();
    next.close();
  }

  @Test
  void a_server_that_runs_keeps_its_own_beside_another() throws IOException {
    UploadFolder first = UploadFolder.in(parent);
    Files.writeString(first.path().resolve("upload.tmp"), "Holt");

    UploadFolder second = UploadFolder.in(parent);

    assertThat(first.path().resolve("upload.tmp")).exists();
    first.close();
    second.close();
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void other_folders_are_left_alone() throws IOException {
    Path others = Files.createDirectory(parent.resolve("letters"));

    UploadFolder.in(parent).close();

    assertThat(others).exists();
  }
}
