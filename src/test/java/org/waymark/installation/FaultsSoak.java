package org.waymark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Kills of Waymark and cuts of its database while people work, hundreds of them, in runs that add
 * up: what has been survived stands in a tally ({@code -Dwaymark.tally}, a file), and a run goes on
 * from there for at most {@code -Dwaymark.minutes}. After each fault Waymark recovers by itself;
 * nothing that was acknowledged is lost, nothing is doubled or half done, and everybody was told
 * the truth.
 */
@Timeout(value = 12, unit = TimeUnit.HOURS)
class FaultsSoak {

  private static final Logger LOG = LoggerFactory.getLogger(FaultsSoak.class);
  private static final int KILLS = Integer.getInteger("waymark.kills", 200);
  private static final int CUTS = Integer.getInteger("waymark.cuts", 50);
  private static final Duration LONGEST =
      Duration.ofMinutes(Integer.getInteger("waymark.minutes", 600));
  private static final Path TALLY =
      Path.of(System.getProperty("waymark.tally", "soak-tally.properties"));

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(10);
  private static final int ACKNOWLEDGED_BEFORE = 12;
  private static final int LONGEST_CUT_MILLIS = 8_000;
  private static final String SMALL = "1500m";

  /** Which fault, and how often it is asked for. */
  private enum Fault {
    KILLED(KILLS / 2),
    KILLED_WITH_ITS_DATABASE(KILLS - KILLS / 2),
    DATABASE_STANDS_STILL(CUTS / 5),
    DATABASE_LOSES_A_PROCESS(CUTS / 5),
    DATABASE_ENDS(CUTS / 5),
    DATABASE_IS_SLOW(CUTS / 5),
    DISK_IS_FULL(CUTS - CUTS / 5 * 4);

    private final int asked;

    Fault(int asked) {
      this.asked = asked;
    }

    boolean isKill() {
      return this == KILLED || this == KILLED_WITH_ITS_DATABASE;
    }
  }

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Random random = new Random();
  private final EnumSet<Fault> possible = EnumSet.allOf(Fault.class);
  private final Path disk =
      Path.of("target", "faults", "disk-" + System.nanoTime()).toAbsolutePath();
  private final Path data = disk.resolve("data");
  private final KilledDatabase database = new KilledDatabase(data);
  private final Workers people = new Workers();
  private ForkedWaymark waymark;
  private Tally tally;

  @BeforeEach
  void aSmallDiskOfItsOwn() throws Exception {
    Files.createDirectories(disk);
    mailServer.start();
    if (ran("mount", "-t", "tmpfs", "-o", "size=" + SMALL, "waymark", disk.toString()) != 0) {
      LOG.warn("This machine lets nobody make a small disk: none will be full");
      possible.remove(Fault.DISK_IS_FULL);
    }
  }

  @AfterEach
  void leaveNothingRunning() throws Exception {
    mailServer.stop();
    if (waymark != null) {
      waymark.killTree();
    }
    database.server().isLeftNowhere();
    if (possible.contains(Fault.DISK_IS_FULL)) {
      ran("umount", "-l", disk.toString());
    }
    FileSystemUtils.deleteRecursively(disk);
  }

  private static int ran(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  @Test
  void what_was_acknowledged_outlives_every_kill_and_every_cut() throws Exception {
    tally = Tally.in(TALLY);
    long until = System.nanoTime() + LONGEST.toNanos();
    waymark = started();
    long before = concerns();
    Optional<Fault> next = furthestBehind();
    while (next.isPresent() && System.nanoTime() < until) {
      Fault fault = next.get();
      workThrough(fault);
      database.holds(people);
      assertThat(concerns() - before)
          .as("concerns on record, beside %d of which nobody was told", people.unknown())
          .isBetween(
              (long) people.raised().size(), (long) people.raised().size() + people.unknown());
      tally.add(fault.name());
      LOG.info("Survived {}; {} acknowledged, so far {}", fault, people.acknowledged(), tally);
      next = furthestBehind();
    }
    waymark.stop();
  }

  private ForkedWaymark started() throws Exception {
    return ForkedWaymark.start(
            data,
            Map.of(
                "WAYMARK_ESCALATION_INTERVAL", "PT1S",
                "WAYMARK_OUTBOX_INTERVAL", "PT0.2S",
                "WAYMARK_OUTBOX_DIGESTINTERVAL", "PT1S",
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", String.valueOf(mailServer.getSmtp().getPort())))
        .ready();
  }

  private long concerns() throws Exception {
    return database.count("case_file where kind = 'SAF' and opened_by = 'practitioner'");
  }

  private Optional<Fault> furthestBehind() {
    return possible.stream()
        .filter(fault -> tally.of(fault.name()) < fault.asked)
        .min(Comparator.comparingDouble(fault -> (double) tally.of(fault.name()) / fault.asked));
  }

  private void workThrough(Fault fault) throws Exception {
    Workers.Shift shift = people.begin(waymark);
    try {
      moreIsAcknowledged();
      TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
      befall(fault);
      if (!fault.isKill()) {
        Awaitility.await().atMost(PATIENCE).until(waymark::isHealthy);
        moreIsAcknowledged();
      }
    } finally {
      shift.end();
    }
    if (fault.isKill()) {
      waymark = started();
    }
  }

  private void moreIsAcknowledged() {
    int before = people.acknowledged();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> people.acknowledged() >= before + ACKNOWLEDGED_BEFORE);
  }

  private void befall(Fault fault) throws Exception {
    DatabaseServer server = database.server();
    switch (fault) {
      case KILLED -> waymark.kill();
      case KILLED_WITH_ITS_DATABASE -> waymark.killTree();
      case DATABASE_STANDS_STILL -> {
        server.standsStill();
        try {
          isSaidToBeAway();
          last();
        } finally {
          server.goesOn();
        }
      }
      case DATABASE_LOSES_A_PROCESS -> server.losesOne(random);
      case DATABASE_ENDS -> {
        server.ends(random.nextBoolean());
        isSaidToBeAway();
        last();
        server.startsAgain();
      }
      case DATABASE_IS_SLOW -> slow(server);
      case DISK_IS_FULL -> fillTheDisk(server);
    }
  }

  private void isSaidToBeAway() throws Exception {
    HttpResponse<String> health = waymark.healthWithin(TOLD_WITHIN);
    assertThat(health.statusCode()).as(health.body()).isEqualTo(503);
    assertThat(health.body()).doesNotContain("Exception");
  }

  /** The time that a fault takes is the fault itself, and no wait for something else. */
  private void last() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_CUT_MILLIS));
  }

  /** It goes on for a tenth of the time. */
  private static void slow(DatabaseServer server) throws Exception {
    for (int pause = 0; pause < 20; pause++) {
      server.standsStill();
      try {
        TimeUnit.MILLISECONDS.sleep(450);
      } finally {
        server.goesOn();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private void fillTheDisk(DatabaseServer server) throws Exception {
    Path filler = disk.resolve("filler");
    try {
      fill(filler);
      last();
    } finally {
      Files.deleteIfExists(filler);
    }
    if (!server.isRunning()) {
      server.startsAgain();
    }
  }

  private static void fill(Path filler) throws IOException {
    byte[] block = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      LOG.info("The disk is full: {}", full.getMessage());
    }
  }
}
