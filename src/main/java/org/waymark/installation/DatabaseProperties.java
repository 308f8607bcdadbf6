package org.waymark.installation;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Waymark keeps its data.
 *
 * @param url JDBC address of a PostgreSQL server; empty starts the embedded one
 * @param user the server's user
 * @param password the user's password
 * @param dataDirectory where the embedded server keeps its data
 * @param durable false only in tests: lets the embedded server lose what a crash interrupts
 * @param maximumPoolSize connections kept to the server
 */
@ConfigurationProperties("waymark.database")
record DatabaseProperties(
    String url,
    String user,
    String password,
    @DefaultValue("./data") Path dataDirectory,
    @DefaultValue("true") boolean durable,
    @DefaultValue("24") int maximumPoolSize) {

  boolean isEmbedded() {
    return url == null || url.isBlank();
  }
}
