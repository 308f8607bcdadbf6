package org.waymark.referral.application;

import java.util.Optional;
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

  private static String told(Situation situation) {
    return situation.presenting() == null ? situation.safeguardingDetail() : situation.presenting();
  }
}
