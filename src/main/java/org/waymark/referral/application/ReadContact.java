package org.waymark.referral.application;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.Contact;
import org.waymark.referral.domain.Situation;

/** What a contact said, for the forms that show it: it may have come in a file, without a form. */
@Service
@Transactional(readOnly = true)
public class ReadContact {

  private final Contacts contacts;

  ReadContact(Contacts contacts) {
    this.contacts = contacts;
  }

  /** What we were told; where only a worry about safeguarding was written down, that. */
  public Optional<String> situation(String reference) {
    return contacts.ofCase(reference).map(Contact::situation).map(ReadContact::told);
  }

  /** Who told us, and how to reach them; empty where nothing of it was written down. */
  public Optional<String> whoTold(String reference) {
    return contacts
        .ofCase(reference)
        .map(Contact::contacting)
        .map(
            who ->
                Stream.of(
                        who.name(),
                        who.relationship(),
                        who.organisation(),
                        who.phone(),
                        who.email())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", ")))
        .filter(who -> !who.isEmpty());
  }

  /** When a call back was promised, if one was. */
  public Optional<Instant> callBackPromised(String reference) {
    return contacts.ofCase(reference).map(Contact::situation).map(Situation::callBackAt);
  }

  private static String told(Situation situation) {
    return situation.presenting() == null ? situation.safeguardingDetail() : situation.presenting();
  }
}
