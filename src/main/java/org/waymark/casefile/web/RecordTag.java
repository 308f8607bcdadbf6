package org.waymark.casefile.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.waymark.casefile.PersonDetails;

/**
 * Tells a program whether a record is still as it read it: the {@code ETag} of a person, and what
 * {@code If-Match} is compared with (RFC 9110, 13.1.1).
 */
final class RecordTag {

  private static final int BYTES = 16;

  private RecordTag() {}

  static String of(PersonDetails details) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(details.toString().getBytes(StandardCharsets.UTF_8));
      return '"' + HexFormat.of().formatHex(digest, 0, BYTES) + '"';
    } catch (NoSuchAlgorithmException none) {
      throw new IllegalStateException("Every Java has SHA-256", none);
    }
  }

  /** Whether {@code known} is another state than the record is in; nothing known is no other. */
  static boolean isOther(String known, PersonDetails details) {
    return known != null && !known.equals("*") && !known.equals(of(details));
  }
}
