package org.waymark.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Stores passwords so that a stolen table is slow to crack; the engine's own hash is made to be
 * fast.
 */
final class PasswordHashing implements PasswordEncryptor {

  private static final int LONGEST_BCRYPT_TAKES = 72;
  private static final BCryptPasswordEncoder BCRYPT = new BCryptPasswordEncoder();

  @Override
  public String encrypt(String password) {
    return BCRYPT.encode(shorten(password));
  }

  @Override
  public boolean check(String password, String encrypted) {
    return BCRYPT.matches(shorten(password), encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return "bcrypt";
  }

  // The engine appends its own salt of 24 characters; bcrypt has one of its own already.
  private static String shorten(String password) {
    byte[] bytes = password.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return bytes.length <= LONGEST_BCRYPT_TAKES
        ? password
        : new String(bytes, 0, LONGEST_BCRYPT_TAKES, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
