package org.waymark.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A script at another address of this machine: {@code 127.0.0.2} is as good as another machine. */
final class FromElsewhere {

  private FromElsewhere() {}

  /** The status of the answer to somebody who presents these credentials. */
  static int asks(String address, int port, String user, String password) {
    String credentials =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    String answer =
        answer(
            address,
            port,
            "GET /engine-rest/task/count HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Basic "
                + credentials
                + "\r\n\r\n");
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  /** The whole answer to a request as it stands, with any {@code Host} that somebody thinks of. */
  static String answer(String address, int port, String request) {
    try (Socket socket =
        new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
