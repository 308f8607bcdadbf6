package org.waymark.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Stores passwords so that a stolen table is slow to crack; the engine's own hash is made to be
 * fast. Bcrypt takes 72 bytes and no more, so it is given a digest of all that was typed: any
 * letters, of any length, and each counts. A letter is the same whichever keyboard composed it.
 */
final class PasswordHashing implements PasswordEncryptor {

  private static final BCryptPasswordEncoder BCRYPT = new BCryptPasswordEncoder();

  @Override
  public String encrypt(String password) {
    return BCRYPT.encode(digest(password));
  }

  @Override
  public boolean check(String password, String encrypted) {
    return BCRYPT.matches(digest(password), encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return "bcrypt-sha-256";
  }

  private static String digest(String password) {
    byte[] composed =
        Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    try {
      // In letters: bcrypt may stop at a byte of zero.
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(composed));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
