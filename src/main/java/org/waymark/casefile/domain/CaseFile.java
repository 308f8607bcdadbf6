package org.waymark.casefile.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseRegister.CaseSummary;

/** A case: one piece of work about a person, from its opening to its outcome. */
@Entity
@Table(name = "case_file")
public class CaseFile {

  private static final short ORDINARY_PRIORITY = 50;
  private static final int HIGHEST_PRIORITY = 100;

  @Id private String reference;
  @Version private Long version;
  private String kind;
  private UUID personId;
  private String team;
  private String worker;
  private short priority = ORDINARY_PRIORITY;
  private LocalDate openedOn;
  private Instant openedAt;
  private String openedBy;
  private LocalDate closedOn;
  private Instant closedAt;
  private String closedBy;
  private String outcome;

  protected CaseFile() {}

  public CaseFile(
      String reference, CaseKind kind, LocalDate openedOn, Instant openedAt, String openedBy) {
    this.reference = reference;
    this.kind = kind.name();
    this.openedOn = openedOn;
    this.openedAt = openedAt;
    this.openedBy = openedBy;
  }

  /** Says whom it is about; returns whether that is new. */
  public boolean identify(UUID person) {
    var changed = !Objects.equals(personId, person);
    personId = person;
    return changed;
  }

  public boolean handTo(String newTeam) {
    var changed = !Objects.equals(team, newTeam);
    team = newTeam;
    return changed;
  }

  public boolean giveTo(String newWorker) {
    var changed = !Objects.equals(worker, newWorker);
    worker = newWorker;
    return changed;
  }

  /** How urgent it is, 0 to 100. */
  public int priority() {
    return priority;
  }

  public boolean prioritise(int newPriority) {
    if (newPriority < 0 || newPriority > HIGHEST_PRIORITY) {
      throw new IllegalArgumentException("A priority is between 0 and 100");
    }
    var changed = priority != newPriority;
    priority = (short) newPriority;
    return changed;
  }

  /** Closes it; returns false if it was closed with that outcome already. */
  public boolean close(String newOutcome, LocalDate on, Instant at, String by) {
    if (newOutcome.equals(outcome)) {
      return false;
    }
    if (closedOn != null) {
      throw new IllegalStateException("The case " + reference + " is closed with another outcome");
    }
    outcome = newOutcome;
    closedOn = on;
    closedAt = at;
    closedBy = by;
    return true;
  }

  /** Puts another outcome in the place of a wrong one; the day of closing stands. */
  public void correctOutcome(String right) {
    if (closedOn == null) {
      throw new IllegalStateException("The case " + reference + " is open and has no outcome");
    }
    outcome = right;
  }

  /** Since another day, as it turned out. */
  public void correctOpenedOn(LocalDate day) {
    openedOn = day;
  }

  /** Opens it again; returns false if it is open. */
  public boolean reopen() {
    var changed = closedOn != null;
    outcome = null;
    closedOn = null;
    closedAt = null;
    closedBy = null;
    return changed;
  }

  public UUID personId() {
    return personId;
  }

  public CaseSummary summary() {
    return new CaseSummary(reference, kind, personId, team, openedOn, closedOn, outcome);
  }

  public CaseDetails details() {
    return new CaseDetails(
        reference, kind, personId, team, worker, priority, openedOn, closedOn, outcome);
  }
}
