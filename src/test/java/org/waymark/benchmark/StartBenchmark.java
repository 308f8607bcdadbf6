package org.waymark.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * How long people wait for the sign-in page after a start on an existing database, and how much
 * memory Waymark holds while they work, with the heap that the JVM chooses. The figures are
 * absolute and so the machine's as much as Waymark's: they are reported against their aims, not
 * enforced.
 */
class StartBenchmark {

  private static final int STARTS = Integer.getInteger("benchmark.starts", 3);
  private static final int REFERRALS = Integer.getInteger("benchmark.load", 200);
  private static final double AIM_SECONDS = 20;
  private static final double AIM_MEGABYTES = 800;

  @Test
  void a_start_on_an_existing_database_is_quick_and_work_fits_in_memory() throws IOException {
    Path data = Files.createDirectories(Path.of("target")).resolve("benchmark-start");
    FileSystemUtils.deleteRecursively(data);
    Figures figures = new Figures("start");
    try (ForkedWaymark first = ForkedWaymark.start(data.toAbsolutePath())) {
      figures.put("firstStartSeconds", first.awaitReady());
    }
    List<Double> seconds = new ArrayList<>();
    List<Double> ready = new ArrayList<>();
    double peak = 0;
    for (int start = 1; start <= STARTS; start++) {
      try (ForkedWaymark again = ForkedWaymark.start(data.toAbsolutePath())) {
        seconds.add(again.secondsToSignIn());
        ready.add(again.awaitReady());
        if (start == STARTS) {
          peak = underLoad(again, figures);
        }
      }
    }
    figures
        .put("startSeconds", Figures.median(seconds))
        .put("readySeconds", Figures.median(ready))
        .put("aimOf20SecondsMet", Figures.median(seconds) < AIM_SECONDS)
        .put("aimOf800MegabytesMet", peak < AIM_MEGABYTES)
        .put("starts", Figures.rounded(seconds))
        .publish();
  }

  private static double underLoad(ForkedWaymark waymark, Figures figures) {
    figures.put("residentMegabytesAtStart", waymark.residentMegabytes());
    long began = System.nanoTime();
    int requests = new OfficeDay(waymark.address()).work(REFERRALS);
    figures
        .put("referralsUnderLoad", REFERRALS)
        .put("requestsUnderLoad", requests)
        .put("requestsPerSecond", requests / ((System.nanoTime() - began) / 1e9))
        .put("residentMegabytesAfterLoad", waymark.residentMegabytes())
        .put("peakResidentMegabytes", waymark.peakMegabytes())
        .put("databaseMegabytes", waymark.databaseMegabytes());
    return waymark.peakMegabytes();
  }
}
