package org.waymark.imports.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A large file must not exhaust a heap of 512 MB: here it has an eighth of that. */
class LargeFileTest {

  @ParameterizedTest
  @CsvSource({
    "rows, 50, accepted 1139756 rejected 0",
    "one-line, 50, accepted 0 rejected 1",
    "one-quote, 50, accepted 4369066 rejected 1",
    "bad-rows, 5, accepted 0 rejected 10000",
    "malformed, 1, accepted 0 rejected 10000",
    "unclosed, 5, accepted 262144 rejected 262144"
  })
  void a_large_file_of_any_shape_fits_into_a_small_heap(String shape, String size, String outcome)
      throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-Dlogging.level.root=error",
                "-cp",
                System.getProperty("java.class.path"),
                LargeFile.class.getName(),
                shape,
                size)
            .redirectErrorStream(true)
            .start();

    String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(output).contains(outcome);
    assertThat(java.exitValue()).isZero();
  }
}
