package org.waymark.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks just enough SMTP (RFC 5321) to refuse one mailbox with 550 and accept the others. */
class RefusingMailServer implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger accepted = new AtomicInteger();
  private final String refused;

  RefusingMailServer(String refused) throws IOException {
    this.refused = refused;
    Thread thread = new Thread(this::serve, "refusing-mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return door.getLocalPort();
  }

  int accepted() {
    return accepted.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket caller = door.accept()) {
        talk(caller);
      } catch (IOException over) {
        // The caller hung up, or the test is over.
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
    answer(caller, "220 refusing");
    boolean text = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (text) {
        if (line.equals(".")) {
          text = false;
          accepted.incrementAndGet();
          answer(caller, "250 accepted");
        }
        continue;
      }
      text = line.equals("DATA");
      answer(caller, reply(line));
    }
  }

  private String reply(String line) {
    if (line.startsWith("RCPT")) {
      return line.contains(refused) ? "550 no such mailbox" : "250 ok";
    }
    return line.equals("DATA") ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok";
  }

  private static void answer(Socket caller, String line) throws IOException {
    OutputStream out = caller.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
