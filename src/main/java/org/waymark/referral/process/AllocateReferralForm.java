package org.waymark.referral.process;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.AllocateReferral;
import org.waymark.referral.application.AllocateReferral.Allocated;
import org.waymark.referral.application.AllocateReferral.Choice;
import org.waymark.referral.application.PromiseDate;
import org.waymark.referral.application.ReadContact;
import org.waymark.referral.domain.Referral;
import org.waymark.referral.domain.RiskBand;
import org.waymark.referral.domain.SuggestedWorker;
import org.waymark.teams.Skills;
import org.waymark.teams.WorkerView;

/** The manager's choice of a worker among those who have the skills and the room. */
@Component
class AllocateReferralForm extends ContactForm {

  private final AllocateReferral allocateReferral;
  private final PromiseDate promiseDate;

  AllocateReferralForm(
      AllocateReferral allocateReferral, PromiseDate promiseDate, ReadContact readContact) {
    super("allocate-referral", readContact);
    this.promiseDate = promiseDate;
    this.allocateReferral = allocateReferral;
  }

  @Override
  public Set<String> codes() {
    return Set.of(ReferralModel.PRIORITY);
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    Map<String, Object> values = new HashMap<>(super.prefill(context));
    allocateReferral
        .prepared(context.caseReference())
        .ifPresent(referral -> values.putAll(values(referral)));
    promiseDate.standing(context.caseReference()).ifPresent(day -> values.put("promisedDate", day));
    return values;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    RiskBand band = answers.choice(RiskBand.class, "riskBand");
    String why = answers.text("bandReason");
    String worker = answers.text("allocatedWorker");
    boolean allocate = answers.is("allocationDecision", "allocate");
    if (allocate && worker == null) {
      return Refused.because("allocatedWorker", "Choose a worker.");
    }
    Allocated allocated =
        allocate
            ? allocateReferral.allocate(reference, band, why, choice(answers, worker), user)
            : allocateReferral.letWait(reference, band, why, user);
    return allocated.refusal().isPresent()
        ? decision(allocated.refusal())
        : Accepted.with(Map.of(ReferralModel.PRIORITY, allocated.priority()));
  }

  private static Choice choice(Answers answers, String worker) {
    return new Choice(worker, answers.text("overrideReason"));
  }

  private Map<String, Object> values(Referral referral) {
    Map<String, Object> values = new HashMap<>();
    if (referral.rating().band() != null) {
      values.put("riskBand", referral.rating().band().code());
      // The reason is asked for when the two differ, as ConfirmedBand wants it.
      values.put("suggestedBand", referral.rating().band().code());
    }
    List<Weighed> workers =
        referral.suggestions().stream()
            .map(one -> new Weighed(one, allocateReferral.objections(referral, one.worker())))
            .toList();
    values.put("allocationSuggestions", workers.stream().map(this::row).toList());
    values.put("workerOptions", options(workers));
    return values;
  }

  /** Somebody as the allocation was prepared, and what stands against it as things are now. */
  private record Weighed(SuggestedWorker one, List<String> objections) {

    boolean asksForReason() {
      return !objections.isEmpty();
    }

    String against() {
      return String.join("; ", objections);
    }

    String label() {
      return asksForReason() ? one.name() + " – " + against() : one.name();
    }

    String why() {
      if (asksForReason()) {
        return "Not now: " + against();
      }
      return one.suitable() ? one.reasons() : "can take it by now";
    }
  }

  private static List<Map<String, Object>> options(List<Weighed> workers) {
    return workers.stream()
        .filter(each -> each.one().possible())
        .map(each -> Map.<String, Object>of("label", each.label(), "value", each.one().worker()))
        .toList();
  }

  private Map<String, Object> row(Weighed each) {
    SuggestedWorker one = each.one();
    Map<String, Object> row = new HashMap<>();
    row.put("id", one.worker());
    row.put("asksForReason", each.asksForReason());
    row.put("worker", one.name());
    row.put("why", each.why());
    allocateReferral.worker(one.worker()).ifPresent(worker -> describe(worker, row));
    return row;
  }

  private void describe(WorkerView worker, Map<String, Object> row) {
    int held = allocateReferral.caseload(worker.id());
    row.put("room", "%d of %d points".formatted(held, worker.caseloadLimit()));
    row.put("skills", Skills.words(worker.skills()));
    row.put("days", days(worker));
  }

  private static String days(WorkerView worker) {
    return worker.workingDays().stream()
        .sorted()
        .map((DayOfWeek day) -> day.getDisplayName(TextStyle.SHORT, Locale.UK))
        .collect(Collectors.joining(" "));
  }
}
