package org.waymark.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A contact as it arrived. It is evidence: a later correction is an entry on the case. */
@Entity
public class Contact {

  @Id private UUID id;

  @Column(name = "case_reference")
  private String caseReference;

  @Embedded private Arrival arrival;
  @Embedded private Contacting contacting;
  @Embedded private AboutWhom about;
  @Embedded private Knowledge knowledge;
  @Embedded private Situation situation;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected Contact() {}

  public Contact(String caseReference, NewContact contact, Instant recordedAt, String recordedBy) {
    this.id = UUID.randomUUID();
    this.caseReference = caseReference;
    this.arrival = contact.arrival();
    this.contacting = contact.contacting();
    this.about = contact.about();
    this.knowledge = contact.knowledge();
    this.situation = contact.situation();
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  public String caseReference() {
    return caseReference;
  }

  public Arrival arrival() {
    return arrival;
  }

  public Contacting contacting() {
    return contacting;
  }

  /** Of somebody of whom nothing was said, the database gives nothing back. */
  public AboutWhom about() {
    return about == null ? AboutWhom.NOBODY_NAMED : about;
  }

  public Knowledge knowledge() {
    return knowledge == null ? new Knowledge(null, null) : knowledge;
  }

  public Situation situation() {
    return situation;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String recordedBy() {
    return recordedBy;
  }
}
