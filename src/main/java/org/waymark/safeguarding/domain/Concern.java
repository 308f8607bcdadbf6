package org.waymark.safeguarding.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A safeguarding concern: how far it has come, who did what and when, and what was decided, in
 * codes. What was said about the person stands in the answers on its case file. Each step guards
 * itself: it is either taken or refused with a reason, and a refusal changes nothing.
 */
@Entity
@Table(name = "safeguarding_concern")
public class Concern {

  @Id private String reference;
  @Version private Long version;
  @Embedded private Origin origin;
  @Embedded private Raising raising;
  private String personSettledBy;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Embedded private Gathering gathering;
  private int timesReturned;
  @Embedded private Deciding deciding;
  @Embedded private Response response;
  @Embedded private Feedback feedback;
  @Embedded private Ending ending;

  protected Concern() {}

  /** A new concern. */
  public Concern(String reference, Origin origin, Raising raising) {
    this.reference = reference;
    this.origin = origin;
    this.raising = raising;
    this.stage = Stage.RAISED;
  }

  /** Information was gathered, for the first time or after more was asked for. */
  public Optional<Refusal> gathered(Gathering gathering) {
    var refusal = stage.refusalUnless(Stage.RAISED, "consent").or(gathering::refusal);
    if (refusal.isEmpty()) {
      this.gathering = gathering.kept();
      this.stage = Stage.GATHERED;
    }
    return refusal;
  }

  /** There is not enough to decide on: back to whoever gathers. The local target runs on. */
  public Optional<Refusal> returned() {
    var refusal = stage.refusalUnless(Stage.GATHERED, "enoughToDecide");
    if (refusal.isEmpty()) {
      this.timesReturned++;
      this.stage = Stage.RAISED;
    }
    return refusal;
  }

  /** A decision that {@link QualifiedDecisionMaker} allows this person to make. */
  public Optional<Refusal> decided(
      Section42Tests tests, ConcernDecision decision, String by, Instant at) {
    var refusal =
        stage
            .refusalUnless(Stage.GATHERED, "decision")
            .or(() -> DutyToEnquire.refusal(tests, decision));
    if (refusal.isEmpty()) {
      this.deciding = new Deciding(tests, decision, by, at);
      this.stage = Stage.DECIDED;
    }
    return refusal;
  }

  /** Who enquires or acts, and who else was told. */
  public Optional<Refusal> planned(Response response) {
    var refusal =
        stage
            .refusalUnless(Stage.DECIDED, "lead")
            .or(() -> response.refusal(decision(), difficulty()));
    if (refusal.isEmpty()) {
      this.response = response;
      this.stage = Stage.PLANNED;
    }
    return refusal;
  }

  /** The referrer was told, or it was recorded why not (then without a date). */
  public Optional<Refusal> fedBack(boolean given, LocalDate on) {
    var due = decision() == ConcernDecision.NO_FURTHER_ACTION ? Stage.DECIDED : Stage.PLANNED;
    var told = Feedback.of(given, on);
    var refusal = stage.refusalUnless(due, "referrerTold").or(() -> told.refusal(receivedOn()));
    if (refusal.isEmpty()) {
      this.feedback = told;
      this.stage = Stage.FED_BACK;
    }
    return refusal;
  }

  /** All is done that this pathway does. */
  public Optional<Refusal> concluded(Instant at) {
    var refusal = stage.refusalUnless(Stage.FED_BACK, "concern");
    if (refusal.isEmpty()) {
      this.ending = new Ending(null, null, at);
      this.stage = Stage.CONCLUDED;
    }
    return refusal;
  }

  /** It was cut short, and a qualified person said what it still needs. */
  public Optional<Refusal> overtaken(Overtaking by, Settlement settlement, Instant at) {
    var refusal = stage.refusalIfEnded("settlement").or(() -> by.refusal(settlement));
    if (refusal.isEmpty()) {
      this.ending = new Ending(by, settlement, at);
      this.stage = Stage.OVERTAKEN;
    }
    return refusal;
  }

  /**
   * The day on which the council was told was recorded wrongly.
   *
   * @param recordedOn the London day on which the concern was put on record
   */
  public Optional<Refusal> receivedOnCorrected(LocalDate day, LocalDate recordedOn) {
    var refusal = raising.refusal(day, recordedOn);
    if (refusal.isEmpty()) {
      this.raising = raising.receivedOn(day);
    }
    return refusal;
  }

  /** Its own workers said whom it is about, so it does not follow the case it came from. */
  public void personSettled(String by) {
    this.personSettledBy = by;
  }

  private boolean difficulty() {
    return gathering != null && Boolean.TRUE.equals(gathering.difficulty());
  }

  public boolean isOpen() {
    return stage.isOpen();
  }

  public String reference() {
    return reference;
  }

  public Origin origin() {
    return origin == null ? Origin.NONE : origin;
  }

  public Optional<String> originCaseReference() {
    return Optional.ofNullable(origin().caseReference());
  }

  public LocalDate receivedOn() {
    return raising.receivedOn();
  }

  public Instant raisedAt() {
    return raising.at();
  }

  public String raisedBy() {
    return raising.by();
  }

  public Stage stage() {
    return stage;
  }

  /** Who gathered the information last, or null. */
  public String gatheredBy() {
    return gathering == null ? null : gathering.by();
  }

  /** What was decided, or null while nothing is. */
  public ConcernDecision decision() {
    return deciding == null ? null : deciding.decision();
  }

  /** Whether its own workers said whom it is about. */
  public boolean isPersonSettled() {
    return personSettledBy != null;
  }
}
