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

  /** How far a concern has come. */
  public enum Stage {
    RAISED,
    GATHERED,
    DECIDED,
    PLANNED,
    FED_BACK,
    CONCLUDED,
    OVERTAKEN
  }

  @Id private String reference;
  @Version private Long version;

  private String originCaseReference;
  private String occurrence;

  @Column(nullable = false)
  private String raisedBy;

  @Column(nullable = false)
  private Instant raisedAt;

  @Column(nullable = false)
  private LocalDate receivedOn;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  private Stage stage;

  private String gatheredBy;
  private Instant gatheredAt;

  @Enumerated(EnumType.STRING)
  private Consent consent;

  @Enumerated(EnumType.STRING)
  private ReasonToGoOn reasonToGoOn;

  private Boolean substantialDifficulty;
  private int timesReturned;
  private String decidedBy;
  private Instant decidedAt;
  @Embedded private Section42Tests tests;

  @Enumerated(EnumType.STRING)
  private ConcernDecision decision;

  @Embedded private Response response;
  private Boolean feedbackGiven;
  private LocalDate feedbackOn;

  @Enumerated(EnumType.STRING)
  private Overtaking overtaking;

  @Enumerated(EnumType.STRING)
  private Settlement settlement;

  private Instant endedAt;

  protected Concern() {}

  /** A new concern. */
  public Concern(
      String reference, Origin origin, String raisedBy, Instant at, LocalDate receivedOn) {
    this.reference = reference;
    this.originCaseReference = origin.caseReference();
    this.occurrence = origin.occurrence();
    this.raisedBy = raisedBy;
    this.raisedAt = at;
    this.receivedOn = receivedOn;
    this.stage = Stage.RAISED;
  }

  /** Information was gathered, for the first time or after more was asked for. */
  public Optional<Refusal> gathered(
      Consent consent, ReasonToGoOn reason, boolean difficulty, String by, Instant at) {
    var refusal =
        outOfTurn(Stage.RAISED, "consent").or(() -> ConsentOrReason.refusal(consent, reason));
    if (refusal.isEmpty()) {
      this.consent = consent;
      this.reasonToGoOn = consent == Consent.AGREES ? null : reason;
      this.substantialDifficulty = difficulty;
      this.gatheredBy = by;
      this.gatheredAt = at;
      this.stage = Stage.GATHERED;
    }
    return refusal;
  }

  /** There is not enough to decide on: back to whoever gathers. The local target runs on. */
  public Optional<Refusal> returned() {
    var refusal = outOfTurn(Stage.GATHERED, "enoughToDecide");
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
        outOfTurn(Stage.GATHERED, "decision").or(() -> DutyToEnquire.refusal(tests, decision));
    if (refusal.isEmpty()) {
      this.tests = tests;
      this.decision = decision;
      this.decidedBy = by;
      this.decidedAt = at;
      this.stage = Stage.DECIDED;
    }
    return refusal;
  }

  /** Who enquires or acts, and who else was told. */
  public Optional<Refusal> planned(Response response) {
    var refusal =
        outOfTurn(Stage.DECIDED, "lead").or(() -> response.refusal(decision, difficulty()));
    if (refusal.isEmpty()) {
      this.response = response;
      this.stage = Stage.PLANNED;
    }
    return refusal;
  }

  /** The referrer was told, or it was recorded why not (then without a date). */
  public Optional<Refusal> fedBack(boolean given, LocalDate on) {
    var due = decision == ConcernDecision.NO_FURTHER_ACTION ? Stage.DECIDED : Stage.PLANNED;
    var refusal = outOfTurn(due, "referrerTold").or(() -> notBeforeReceipt(given, on));
    if (refusal.isEmpty()) {
      this.feedbackGiven = given;
      this.feedbackOn = given ? on : null;
      this.stage = Stage.FED_BACK;
    }
    return refusal;
  }

  /** All is done that this pathway does. */
  public Optional<Refusal> concluded(Instant at) {
    var refusal = outOfTurn(Stage.FED_BACK, "concern");
    if (refusal.isEmpty()) {
      this.endedAt = at;
      this.stage = Stage.CONCLUDED;
    }
    return refusal;
  }

  /** It was cut short, and a qualified person said what it still needs. */
  public Optional<Refusal> overtaken(Overtaking by, Settlement settlement, Instant at) {
    var refusal = alreadyEnded().or(() -> by.refusal(settlement));
    if (refusal.isEmpty()) {
      this.overtaking = by;
      this.settlement = settlement;
      this.endedAt = at;
      this.stage = Stage.OVERTAKEN;
    }
    return refusal;
  }

  private Optional<Refusal> outOfTurn(Stage due, String field) {
    return stage == due
        ? Optional.empty()
        : Optional.of(new Refusal(field, "This concern has moved on: open it again to see where."));
  }

  private Optional<Refusal> alreadyEnded() {
    return isOpen()
        ? Optional.empty()
        : Optional.of(new Refusal("settlement", "This concern has already ended."));
  }

  private Optional<Refusal> notBeforeReceipt(boolean given, LocalDate on) {
    return given && (on == null || on.isBefore(receivedOn))
        ? Optional.of(
            new Refusal("feedbackOn", "Give the day, on or after the concern was received."))
        : Optional.empty();
  }

  private boolean difficulty() {
    return Boolean.TRUE.equals(substantialDifficulty);
  }

  public boolean isOpen() {
    return stage != Stage.CONCLUDED && stage != Stage.OVERTAKEN;
  }

  public String reference() {
    return reference;
  }

  public Optional<String> originCaseReference() {
    return Optional.ofNullable(originCaseReference);
  }

  /** What on the origin's case raised it, or null. */
  public String occurrence() {
    return occurrence;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }

  public String raisedBy() {
    return raisedBy;
  }

  public Stage stage() {
    return stage;
  }

  /** Who gathered the information last, or null. */
  public String gatheredBy() {
    return gatheredBy;
  }

  /** What was decided, or null while nothing is. */
  public ConcernDecision decision() {
    return decision;
  }
}
