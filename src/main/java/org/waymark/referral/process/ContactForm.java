package org.waymark.referral.process;

import java.util.HashMap;
import java.util.Map;
import org.waymark.referral.application.ReadContact;

/**
 * A form that shows what the contact said and who made it, which may have come in a file and not by
 * a form.
 */
abstract class ContactForm extends ReferralForm {

  private final ReadContact readContact;

  ContactForm(String form, ReadContact readContact) {
    super(form);
    this.readContact = readContact;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    Map<String, Object> told = new HashMap<>();
    String reference = context.caseReference();
    readContact.situation(reference).ifPresent(it -> told.put("contactSituation", it));
    readContact.whoTold(reference).ifPresent(it -> told.put("contactWho", it));
    return told;
  }
}
