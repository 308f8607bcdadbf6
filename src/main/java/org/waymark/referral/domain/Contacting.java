package org.waymark.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.waymark.writing.NotKnown;
import org.waymark.writing.Phone;
import org.waymark.writing.Plain;

/** Who is contacting the council, and whether they want to hear what came of it. */
@Embeddable
public record Contacting(
    @Column(name = "contacting_name") String name,
    @Column(name = "contacting_relationship") String relationship,
    @Column(name = "contacting_organisation") String organisation,
    @Column(name = "contacting_phone") String phone,
    @Column(name = "contacting_email") String email,
    @Column(name = "feedback_wanted") boolean feedbackWanted) {

  Contacting tidied() {
    return new Contacting(
        ContactText.name(name),
        ContactText.name(relationship),
        ContactText.name(organisation),
        Phone.kept(phone),
        Plain.orNull(NotKnown.orNull(email)),
        feedbackWanted);
  }
}
