package org.waymark.outbox.application;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.waymark.outbox.persistence.Email;

/** SMTP. Without a configured server ({@code spring.mail.host}) it is not available. */
@Component
class MailTransport {

  private static final String PATIENCE_MILLISECONDS = "20000";

  private final JavaMailSender sender;
  private final String from;

  MailTransport(ObjectProvider<JavaMailSender> sender, OutboxProperties properties) {
    this.sender = sender.getIfAvailable();
    this.from = properties.sender();
    if (this.sender instanceof JavaMailSenderImpl smtp) {
      doNotWaitForEver(smtp.getJavaMailProperties());
    }
  }

  boolean available() {
    return sender != null;
  }

  /**
   * Sends one e-mail.
   *
   * @throws AddressRefusedException if trying again can't help
   * @throws ServerAwayException if the next e-mail would fail as well
   * @throws org.springframework.mail.MailException if only this one failed
   */
  void send(Email email, String address) {
    try {
      sender.send(message(email, checked(address)));
    } catch (MailSendException failure) {
      if (refusesTheAddress(failure)) {
        throw new AddressRefusedException("refused");
      }
      // Spring gives a cause only when there was no connection to send anything through.
      throw failure.getCause() == null ? failure : new ServerAwayException(failure);
    } catch (MailAuthenticationException notLetIn) {
      throw new ServerAwayException(notLetIn);
    }
  }

  private MimeMessage message(Email email, InternetAddress address) {
    try {
      MimeMessage message = sender.createMimeMessage();
      MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
      helper.setFrom(from);
      helper.setTo(address);
      helper.setSubject(email.subject());
      helper.setText(email.body());
      helper.setSentDate(Date.from(email.createdAt()));
      // A stable id lets a mail server drop the copy that a crash between sending and marking
      // makes.
      message.setHeader("Message-ID", "<outbox-" + email.id() + "." + from + ">");
      message.setHeader("Auto-Submitted", "auto-generated");
      return message;
    } catch (MessagingException wrong) {
      throw new MailPreparationException("The e-mail cannot be written", wrong);
    }
  }

  private static InternetAddress checked(String address) {
    try {
      return new InternetAddress(address, true);
    } catch (AddressException malformed) {
      throw new AddressRefusedException("malformed");
    }
  }

  private static boolean refusesTheAddress(MailSendException failure) {
    return Stream.of(failure.getMessageExceptions())
        .filter(SendFailedException.class::isInstance)
        .map(SendFailedException.class::cast)
        .anyMatch(
            refusal ->
                refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0);
  }

  private static void doNotWaitForEver(Properties smtp) {
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      smtp.putIfAbsent("mail.smtp." + wait, PATIENCE_MILLISECONDS);
    }
  }

  /** The address is malformed, or the server refuses it for good. The message says which. */
  static class AddressRefusedException extends RuntimeException {

    AddressRefusedException(String how) {
      super(how);
    }
  }

  /** The server can't be reached or does not let us in. */
  static class ServerAwayException extends RuntimeException {

    ServerAwayException(Throwable cause) {
      super("The mail server is away", cause);
    }
  }
}
