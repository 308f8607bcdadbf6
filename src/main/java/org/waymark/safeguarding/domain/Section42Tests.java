package org.waymark.safeguarding.domain;

import jakarta.persistence.Embeddable;

/**
 * The three limbs of Care Act 2014 s.42(1), each as there is reasonable cause to suspect it.
 *
 * @param needsMet (a) the adult has needs for care and support, whether or not anybody meets them
 * @param abuseMet (b) the adult is experiencing, or is at risk of, abuse or neglect
 * @param protectionMet (c) because of those needs the adult can't protect themselves
 */
@Embeddable
public record Section42Tests(Boolean needsMet, Boolean abuseMet, Boolean protectionMet) {

  public boolean allMet() {
    return needsMet && abuseMet && protectionMet;
  }
}
