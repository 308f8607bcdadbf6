package org.waymark.installation;

/**
 * What kind of installation this is. Demo accounts and sample work exist on the embedded one only.
 */
public interface Installation {

  /** True only on the embedded database. */
  boolean isEmbedded();
}
