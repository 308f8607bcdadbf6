package org.waymark.referral.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A referral: how far it has come, in codes and London dates. What was said about the person stands
 * in the answers on its case. Each step guards itself: it is either taken or refused with a reason,
 * and a refusal changes nothing.
 */
@Entity
@Table(name = "referral")
public class Referral {

  @Id private String caseReference;
  @Version private Long version;
  private LocalDate receivedOn;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Embedded private Rating rating;
  @Embedded private Demand demand;
  private LocalDate urgentSupportFrom;
  private Integer sampleNumber;
  @Embedded private Assessment assessment;
  @Embedded private Ending ending;

  @ElementCollection
  @CollectionTable(name = "referral_suggestion", joinColumns = @JoinColumn(name = "case_reference"))
  @OrderColumn(name = "rank")
  private List<SuggestedWorker> suggestions = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "referral_re_contact", joinColumns = @JoinColumn(name = "case_reference"))
  private Set<ReContact> reContacts = new LinkedHashSet<>();

  protected Referral() {}

  /** A new referral. */
  public Referral(String caseReference, LocalDate receivedOn, int priority) {
    this.caseReference = caseReference;
    this.receivedOn = receivedOn;
    this.rating = Rating.of(priority);
    this.stage = Stage.OPEN;
  }

  /**
   * The band and priority, found by the rule or set by a person. The same again changes nothing.
   */
  public Optional<FieldRefusal> rated(RiskBand band, int priority, String by, Instant at) {
    return unless(
        Rating.refusal(priority).or(() -> stage.refusalIfClosed("riskBand")),
        () -> this.rating = rating.rated(band, priority, by, at));
  }

  /** What the referral asks of a worker, and who could take it, best first. */
  public Optional<FieldRefusal> prepared(Demand demand, List<SuggestedWorker> workers) {
    var refusal = stage.refusalIfClosed("allocatedWorker");
    if (refusal.isEmpty()) {
      this.demand = demand;
      this.suggestions.clear();
      this.suggestions.addAll(workers);
    }
    return refusal;
  }

  /** Support was given before the assessment (Care Act 2014 s.19(3)). */
  public Optional<FieldRefusal> supportedFrom(LocalDate day) {
    return unless(stage.refusalIfClosed("urgentSupportFrom"), () -> this.urgentSupportFrom = day);
  }

  /** The conversation began; its first day stands, whatever is said later. */
  public Optional<FieldRefusal> assessmentStarted(LocalDate on) {
    var refusal =
        Assessment.startRefusal(on, receivedOn)
            .or(() -> stage.refusalIfClosed("assessmentStartedOn"));
    if (refusal.isEmpty()) {
      this.assessment = assessment().started(on);
      this.stage = stage == Stage.OPEN ? Stage.IN_ASSESSMENT : stage;
    }
    return refusal;
  }

  /** Draws the number once: the first one stands. */
  public int sampleNumber(int drawn) {
    if (sampleNumber == null) {
      this.sampleNumber = drawn;
    }
    return sampleNumber;
  }

  /** The assessment is complete; again changes nothing. */
  public Optional<FieldRefusal> assessmentCompleted(LocalDate on, String assessor) {
    var refusal = stage.refusalIfDecided("outcome");
    if (refusal.isEmpty() && stage != Stage.ASSESSED) {
      this.assessment = assessment().completed(on, assessor);
      this.stage = Stage.ASSESSED;
    }
    return refusal;
  }

  /** The outcome, told to the person. The same outcome again changes nothing. */
  public Optional<FieldRefusal> decided(ReferralOutcome outcome, LocalDate on) {
    var refusal = ending().decisionRefusal(outcome);
    if (refusal.isEmpty() && !ending().isDecided()) {
      this.ending = ending().decided(outcome, on);
      this.stage = Stage.DECIDED;
    }
    return refusal;
  }

  /** All is done. Only a referral with an outcome can be closed; again changes nothing. */
  public Optional<FieldRefusal> closed(LocalDate on) {
    if (!ending().isDecided()) {
      return Ending.refused("must be on record before the referral is closed");
    }
    this.ending = ending.closed(on);
    this.stage = Stage.CLOSED;
    return Optional.empty();
  }

  /** It was overtaken: what it was decided as before stands, if anything was. */
  public Optional<FieldRefusal> overtaken(ReferralOutcome by, LocalDate on) {
    return ending().isDecided() ? closed(on) : decided(by, on).or(() -> closed(on));
  }

  /** A closed referral has the wrong outcome on record: its days stand. */
  public Optional<FieldRefusal> outcomeCorrected(ReferralOutcome to) {
    return unless(
        ending().correctionRefusal(to), () -> this.ending = ending.decided(to, ending.decidedOn()));
  }

  /** The wrong day of receipt is on record; {@code recordedOn} is when it was put there. */
  public Optional<FieldRefusal> receivedOnCorrected(LocalDate day, LocalDate recordedOn) {
    return unless(
        Receipt.refusal(receivedOn, day, recordedOn, assessment().startedOn()),
        () -> this.receivedOn = day);
  }

  /** This contact follows these earlier cases of the person closely, and no others. */
  public void follows(Collection<ReContact> earlier) {
    reContacts.retainAll(earlier);
    reContacts.addAll(earlier);
  }

  private static Optional<FieldRefusal> unless(Optional<FieldRefusal> refusal, Runnable step) {
    if (refusal.isEmpty()) {
      step.run();
    }
    return refusal;
  }

  public String caseReference() {
    return caseReference;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }

  public Stage stage() {
    return stage;
  }

  public Rating rating() {
    return rating;
  }

  /** What it asks of a worker; empty before the allocation was prepared. */
  public Optional<Demand> demand() {
    return Optional.ofNullable(demand);
  }

  /** Who could take it, best first, and then who can't. */
  public List<SuggestedWorker> suggestions() {
    return List.copyOf(suggestions);
  }

  public Assessment assessment() {
    return assessment == null ? Assessment.NONE : assessment;
  }

  public Ending ending() {
    return ending == null ? Ending.NONE : ending;
  }

  public Set<ReContact> reContacts() {
    return Set.copyOf(reContacts);
  }
}
