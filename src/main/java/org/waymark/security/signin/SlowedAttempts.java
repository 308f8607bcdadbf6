package org.waymark.security.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.waymark.security.PasswordAttempts;

/**
 * Counts failures and makes a guesser wait. Whoever has signed in from an address before is not
 * slowed down by others' failures there: a whole office may have one address.
 *
 * <p>Once there are failures, an attempt is taken before anything is compared, so that many at the
 * same moment are no more than one.
 */
@Component
class SlowedAttempts implements PasswordAttempts {

  private static final Duration KNOWN_IS_SAID_AGAIN_AFTER = Duration.ofDays(1);

  private final AttemptStore attempts;
  private final Clock clock;
  private final Supplier<Optional<String>> address;

  SlowedAttempts(AttemptStore attempts, Clock clock, GuessersAddress address) {
    this.attempts = attempts;
    this.clock = clock;
    this.address = address;
  }

  @Override
  public boolean mayTry(String user) {
    return address.get().map(from -> mayTry(from, bucket(user))).orElse(true);
  }

  private boolean mayTry(String from, int account) {
    Instant now = clock.instant();
    Map<Integer, AttemptRow> rows = attempts.of(from, account);
    AttemptRow own = AttemptRow.orNone(rows.get(account));
    AttemptRow all = AttemptRow.orNone(rows.get(AttemptStore.ALL));
    return mayTry(from, account, own, Slowness.OF_ACCOUNT, now)
        && (own.isKnown(now) || mayTry(from, AttemptStore.ALL, all, Slowness.OF_ADDRESS, now));
  }

  private boolean mayTry(String from, int account, AttemptRow row, Slowness slowness, Instant now) {
    Duration wait = slowness.after(row.counted(slowness, now));
    return wait.isZero() || attempts.claim(from, account, now, now.plus(wait));
  }

  @Override
  public void ended(String user, boolean right) {
    address
        .get()
        .ifPresent(
            from -> {
              if (right) {
                succeeded(from, bucket(user));
              } else {
                failed(from, bucket(user));
              }
            });
  }

  private void succeeded(String from, int account) {
    Instant now = clock.instant();
    AttemptRow own = AttemptRow.orNone(attempts.of(from, account).get(account));
    if (!own.isKnown(now)) {
      // The turn that was taken from everybody else at this address is given back.
      attempts.waits(from, AttemptStore.ALL, now);
    }
    if (own.failures() > 0
        || own.knownAt() == null
        || own.knownAt().plus(KNOWN_IS_SAID_AGAIN_AFTER).isBefore(now)) {
      attempts.known(from, account, now);
    }
  }

  private void failed(String from, int account) {
    Instant now = clock.instant();
    boolean known = AttemptRow.orNone(attempts.of(from, account).get(account)).isKnown(now);
    count(from, account, Slowness.OF_ACCOUNT, now);
    if (!known) {
      count(from, AttemptStore.ALL, Slowness.OF_ADDRESS, now);
    }
    attempts.removeOld(now);
  }

  private void count(String from, int account, Slowness slowness, Instant now) {
    Duration wait = slowness.after(attempts.failed(from, account, slowness, now));
    attempts.waits(from, account, now.plus(wait));
  }

  /** One of a million numbers, of which nobody makes a name, or a password typed in its place. */
  private static int bucket(String user) {
    return Digest.of(user) & 0xFFFFF;
  }
}
