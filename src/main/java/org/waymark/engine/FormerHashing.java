package org.waymark.engine;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Compares with passwords that were stored before all of one counted: their first 72 bytes, the
 * engine's salt among them. Nothing is stored so any more; a password that is changed no longer is.
 */
final class FormerHashing implements PasswordEncryptor {

  private static final int LONGEST_BCRYPT_TAKES = 72;
  private static final BCryptPasswordEncoder BCRYPT = new BCryptPasswordEncoder();

  @Override
  public String encrypt(String password) {
    throw new UnsupportedOperationException("Passwords are stored by PasswordHashing");
  }

  @Override
  public boolean check(String password, String encrypted) {
    String taken = shorten(password);
    // What was too long in bytes was refused when it was to be stored.
    return taken.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BCRYPT_TAKES
        && BCRYPT.matches(taken, encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return "bcrypt";
  }

  private static String shorten(String password) {
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= LONGEST_BCRYPT_TAKES
        ? password
        : new String(bytes, 0, LONGEST_BCRYPT_TAKES, StandardCharsets.ISO_8859_1);
  }
}
