package org.waymark.referral.process;

import java.util.Map;
import org.waymark.referral.application.ReadContact;

/** A form that shows what the contact said, which may have come in a file and not by a form. */
abstract class ContactForm extends ReferralForm {

  private final ReadContact readContact;

  ContactForm(String form, ReadContact readContact) {
    super(form);
    this.readContact = readContact;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return readContact
        .situation(context.caseReference())
        .<Map<String, Object>>map(told -> Map.of("contactSituation", told))
        .orElse(Map.of());
  }
}
