package org.waymark.casefile.domain;

import java.util.regex.Pattern;

/** Phone numbers and e-mail addresses as people give them. */
final class ContactCheck {

  private static final Pattern PHONE =
      Pattern.compile("\\+?[0-9 ()\\-]{6,25}(?: ?(?:x|ext) ?[0-9]{1,6})?");
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s<>(),;:\"]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
  private static final int FEWEST_DIGITS = 6;

  private ContactCheck() {}

  static void phone(Problems problems, String field, String phone) {
    problems.line(field, phone, 30);
    if (phone != null) {
      var digits = phone.chars().filter(Character::isDigit).count();
      problems.unless(
          PHONE.matcher(phone).matches() && digits >= FEWEST_DIGITS,
          field,
          "must be a phone number: digits, spaces, + and brackets");
    }
  }

  static void email(Problems problems, String field, String email) {
    problems.line(field, email, 254);
    problems.unless(
        email == null || EMAIL.matcher(email).matches(), field, "must be an e-mail address");
  }
}
