package org.waymark.referral.domain;

import static org.waymark.referral.domain.ContactFields.*;

import java.util.ArrayList;
import java.util.List;

/** How long the texts of a contact may be. The database has the same limits. */
public final class ContactLimits {

  private final List<FieldRefusal> refusals = new ArrayList<>();

  private ContactLimits() {}

  /** Every text that is too long. */
  public static List<FieldRefusal> check(NewContact contact) {
    ContactLimits limits = new ContactLimits();
    limits.check(contact.contacting());
    limits.check(contact.about());
    limits.check(contact.situation());
    limits.limit(contact.knowledge().whyGoOn(), 2000, WHY_GO_ON);
    return limits.refusals;
  }

  private void check(Contacting contacting) {
    limit(contacting.name(), 120, CONTACT_NAME);
    limit(contacting.relationship(), 80, CONTACT_RELATIONSHIP);
    limit(contacting.organisation(), 120, CONTACT_ORGANISATION);
    limit(contacting.phone(), 30, CONTACT_PHONE);
    limit(contacting.email(), 254, CONTACT_EMAIL);
  }

  private void check(AboutWhom about) {
    limit(about.givenName(), 80, GIVEN_NAME);
    limit(about.familyName(), 80, FAMILY_NAME);
    limit(about.knownAs(), 80, KNOWN_AS);
    limit(about.address(), 400, ADDRESS);
    limit(about.phone(), 30, PHONE);
  }

  private void check(Situation situation) {
    limit(situation.presenting(), 4000, SITUATION);
    limit(situation.communicationNeeds(), 1000, COMMUNICATION_NEEDS);
    limit(situation.safeguardingDetail(), 4000, SAFEGUARDING_DETAIL);
  }

  private void limit(String text, int longest, String field) {
    if (text != null && text.length() > longest) {
      refusals.add(new FieldRefusal(field, "is longer than " + longest + " characters"));
    }
  }
}
