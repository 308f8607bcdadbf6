package org.waymark.casefile.domain;

import java.util.regex.Pattern;
import org.waymark.writing.Phone;

/** Phone numbers and e-mail addresses as people give them. */
final class ContactCheck {

  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s<>(),;:\"]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

  private static final int LONGEST_PHONE = 30;

  private ContactCheck() {}

  static void phone(Problems problems, String field, String phone) {
    problems.line(field, phone, LONGEST_PHONE);
    Phone.fault(phone).ifPresent(fault -> problems.add(field, fault));
  }

  static void email(Problems problems, String field, String email) {
    problems.line(field, email, 254);
    problems.unless(
        email == null || EMAIL.matcher(email).matches(), field, "must be an e-mail address");
  }
}
