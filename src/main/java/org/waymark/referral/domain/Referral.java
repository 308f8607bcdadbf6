package org.waymark.referral.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
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

  /** How far a referral has come. */
  public enum Stage {
    OPEN,
    /** The conversation has begun. */
    IN_ASSESSMENT,
    ASSESSED,
    /** The outcome is on record; a support plan may still be made. */
    DECIDED,
    CLOSED
  }

  private static final int HIGHEST_PRIORITY = 100;

  @Id private String caseReference;
  @Version private Long version;
  private LocalDate receivedOn;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Enumerated(EnumType.STRING)
  private RiskBand riskBand;

  private String bandSetBy;
  private Instant bandSetAt;
  private int priority;
  private String requiredSkill;
  private Integer weight;
  private LocalDate urgentSupportFrom;
  private Integer sampleNumber;
  private LocalDate assessmentStartedOn;
  private LocalDate assessmentCompletedOn;
  private String assessor;

  @Enumerated(EnumType.STRING)
  private ReferralOutcome outcome;

  private LocalDate outcomeOn;
  private Integer eventOutcome;
  private LocalDate closedOn;

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
    this.priority = priority;
    this.stage = Stage.OPEN;
  }

  /**
   * The band and priority, found by the rule or set by a person. The same again changes nothing.
   */
  public Optional<FieldRefusal> rated(RiskBand band, int priority, String by, Instant at) {
    if (priority < 0 || priority > HIGHEST_PRIORITY) {
      return refused("priority", "must be from 0 to 100");
    }
    var refusal = closed("riskBand");
    if (refusal.isEmpty() && band != riskBand) {
      this.riskBand = band;
      this.bandSetBy = by;
      this.bandSetAt = at;
    }
    if (refusal.isEmpty()) {
      this.priority = priority;
    }
    return refusal;
  }

  /** What the referral asks of a worker, and who could take it, best first. */
  public Optional<FieldRefusal> prepared(
      String requiredSkill, int weight, List<SuggestedWorker> workers) {
    var refusal = closed("allocatedWorker");
    if (refusal.isEmpty()) {
      this.requiredSkill = requiredSkill;
      this.weight = weight;
      this.suggestions.clear();
      this.suggestions.addAll(workers);
    }
    return refusal;
  }

  /** Support was given before the assessment (Care Act 2014 s.19(3)). */
  public Optional<FieldRefusal> supportedFrom(LocalDate day) {
    var refusal = closed("urgentSupportFrom");
    if (refusal.isEmpty()) {
      this.urgentSupportFrom = day;
    }
    return refusal;
  }

  /** The conversation began; its first day stands, whatever is said later. */
  public Optional<FieldRefusal> assessmentStarted(LocalDate on) {
    if (on.isBefore(receivedOn)) {
      return refused("assessmentStartedOn", "must not lie before the contact was received");
    }
    var refusal = closed("assessmentStartedOn");
    if (refusal.isEmpty() && (assessmentStartedOn == null || on.isBefore(assessmentStartedOn))) {
      this.assessmentStartedOn = on;
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

  /** The assessment is complete; an unknown beginning is the day it was completed. */
  public Optional<FieldRefusal> assessmentCompleted(LocalDate on, String assessor) {
    if (stage == Stage.ASSESSED) {
      return Optional.empty();
    }
    if (stage != Stage.OPEN && stage != Stage.IN_ASSESSMENT) {
      return refused("outcome", "the referral has been decided already");
    }
    this.assessmentStartedOn = assessmentStartedOn == null ? on : assessmentStartedOn;
    this.assessmentCompletedOn = on;
    this.assessor = assessor;
    this.stage = Stage.ASSESSED;
    return Optional.empty();
  }

  /** The outcome, told to the person. The same outcome again changes nothing. */
  public Optional<FieldRefusal> decided(ReferralOutcome outcome, LocalDate on) {
    if (this.outcome == outcome) {
      return Optional.empty();
    }
    if (this.outcome != null) {
      return refused("outcome", "another outcome is on record already");
    }
    this.outcome = outcome;
    this.outcomeOn = on;
    this.eventOutcome =
        outcome.eventOutcome().isPresent() ? outcome.eventOutcome().getAsInt() : null;
    this.stage = Stage.DECIDED;
    return Optional.empty();
  }

  /** All is done. Only a referral with an outcome can be closed; again changes nothing. */
  public Optional<FieldRefusal> closed(LocalDate on) {
    if (outcome == null) {
      return refused("outcome", "must be on record before the referral is closed");
    }
    if (stage != Stage.CLOSED) {
      this.closedOn = on;
      this.stage = Stage.CLOSED;
    }
    return Optional.empty();
  }

  /** It was overtaken: what it was decided as before stands, if anything was. */
  public Optional<FieldRefusal> overtaken(ReferralOutcome by, LocalDate on) {
    if (stage == Stage.CLOSED) {
      return Optional.empty();
    }
    return outcome == null ? decided(by, on).or(() -> closed(on)) : closed(on);
  }

  /** This contact follows an earlier case of the person closely. */
  public void follows(ReContact earlier) {
    if (reContacts.stream().noneMatch(it -> sameCase(it, earlier))) {
      reContacts.add(earlier);
    }
  }

  private static boolean sameCase(ReContact one, ReContact other) {
    return one.earlierReference().equals(other.earlierReference());
  }

  private Optional<FieldRefusal> closed(String field) {
    return stage == Stage.CLOSED ? refused(field, "the referral is closed") : Optional.empty();
  }

  private static Optional<FieldRefusal> refused(String field, String message) {
    return Optional.of(new FieldRefusal(field, message));
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

  /** The band, or null before triage. */
  public RiskBand riskBand() {
    return riskBand;
  }

  /** Who set the band: a user's id, or {@code waymark} for the rule; null before triage. */
  public String bandSetBy() {
    return bandSetBy;
  }

  public int priority() {
    return priority;
  }

  /** The skill that a worker needs, or null where any will do. */
  public Optional<String> requiredSkill() {
    return Optional.ofNullable(requiredSkill);
  }

  /** Points in a caseload, 1 to 5; empty before the allocation was prepared. */
  public Optional<Integer> weight() {
    return Optional.ofNullable(weight);
  }

  /** Who could take it, best first, and then who can't. */
  public List<SuggestedWorker> suggestions() {
    return List.copyOf(suggestions);
  }

  public Optional<LocalDate> urgentSupportFrom() {
    return Optional.ofNullable(urgentSupportFrom);
  }

  public Optional<LocalDate> assessmentStartedOn() {
    return Optional.ofNullable(assessmentStartedOn);
  }

  public Optional<LocalDate> assessmentCompletedOn() {
    return Optional.ofNullable(assessmentCompletedOn);
  }

  /** The user id of the worker who assessed, or null. */
  public String assessor() {
    return assessor;
  }

  public Optional<ReferralOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  public Optional<LocalDate> closedOn() {
    return Optional.ofNullable(closedOn);
  }

  public Set<ReContact> reContacts() {
    return Set.copyOf(reContacts);
  }
}
