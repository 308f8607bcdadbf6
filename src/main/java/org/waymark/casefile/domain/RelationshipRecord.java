package org.waymark.casefile.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.waymark.casefile.RelationshipDetails;
import org.waymark.casefile.RelationshipKind;

/** Who somebody is to a person. It is ended, never deleted. */
@Entity
@Table(name = "relationship")
public class RelationshipRecord {

  @Id private UUID id;
  @Version private Long version;
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private RelationshipKind kind;

  private UUID otherPersonId;
  private String contactName;
  private String contactOrganisation;
  private String contactPhone;
  private String contactEmail;
  private LocalDate validFrom;
  private LocalDate validTo;
  private boolean mainCarer;
  private Boolean willingAndAble;
  private String note;
  private Instant recordedAt;
  private String recordedBy;
  private String endReason;
  private String endedBy;
  private Instant endedAt;

  protected RelationshipRecord() {}

  public RelationshipRecord(UUID personId, RelationshipDetails details, Instant at, String by) {
    this.id = UUID.randomUUID();
    this.personId = personId;
    this.kind = details.kind();
    this.otherPersonId = details.otherPersonId();
    this.contactName = details.contactName();
    this.contactOrganisation = details.contactOrganisation();
    this.contactPhone = details.contactPhone();
    this.contactEmail = details.contactEmail();
    this.validFrom = details.from();
    this.validTo = details.to();
    this.mainCarer = details.mainCarer();
    this.willingAndAble = details.willingAndAble();
    this.note = details.note();
    this.recordedAt = at;
    this.recordedBy = by;
  }

  public UUID id() {
    return id;
  }

  public UUID personId() {
    return personId;
  }

  public boolean ended() {
    return endedAt != null;
  }

  public String endReason() {
    return endReason;
  }

  public boolean endsBeforeItBegan(LocalDate on) {
    return validFrom != null && on.isBefore(validFrom);
  }

  public void end(LocalDate on, String reason, Instant at, String by) {
    validTo = on;
    endReason = reason;
    endedAt = at;
    endedBy = by;
  }

  public RelationshipDetails details() {
    return new RelationshipDetails(
        kind,
        otherPersonId,
        contactName,
        contactOrganisation,
        contactPhone,
        contactEmail,
        validFrom,
        validTo,
        mainCarer,
        willingAndAble,
        note);
  }
}
