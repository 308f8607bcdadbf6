package org.waymark.engine.capture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.engine.FormUseCase;
import org.waymark.engine.FormUseCase.Accepted;
import org.waymark.engine.FormUseCase.Decision;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.FormUseCase.FormContext;
import org.waymark.engine.SetsVariables;

/**
 * The pathways' form use cases by form. A form without one is stored, and its route fields steer.
 */
@Component
public class UseCases {

  private static final SetsVariables NONE = new SetsVariables() {};

  private final Map<String, FormUseCase> byForm;

  UseCases(List<FormUseCase> useCases) {
    this.byForm =
        useCases.stream().collect(Collectors.toMap(FormUseCase::form, Function.identity()));
  }

  Decision submit(String form, FormContext context, ObjectNode answers) {
    FormUseCase useCase = byForm.get(form);
    return useCase == null
        ? Accepted.with(Map.of())
        : asSaid(useCase, useCase.submit(context, answers));
  }

  /**
   * What the use case of a form sets beside the fields that the form marks; nothing without one.
   */
  public SetsVariables setBy(String form) {
    FormUseCase useCase = byForm.get(form);
    return useCase == null ? NONE : useCase;
  }

  // Models are checked against what is said, so nothing else may be set.
  private static Decision asSaid(FormUseCase useCase, Decision decision) {
    if (decision instanceof Accepted accepted) {
      for (String name : accepted.route().keySet()) {
        if (!useCase.dates().contains(name) && !useCase.codes().contains(name)) {
          throw new IllegalStateException(
              "The use case of " + useCase.form() + " sets " + name + " and does not say so");
        }
      }
    }
    return decision;
  }

  /** The forms that open a case, and so may start a pathway. */
  public Set<String> openingACase() {
    return byForm.values().stream()
        .filter(FormUseCase::opensCase)
        .map(FormUseCase::form)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** As {@link FormUseCase#notices}; none for a form without a use case. */
  public List<String> notices(String form, String caseReference) {
    FormUseCase useCase = byForm.get(form);
    return useCase == null ? List.of() : useCase.notices(caseReference);
  }

  /** As {@link FormUseCase#faults}; none for a form without a use case. */
  public List<FieldError> faults(String form, ObjectNode answers) {
    FormUseCase useCase = byForm.get(form);
    return useCase == null ? List.of() : useCase.faults(answers);
  }

  /** What a start form that is begun from somebody's page is filled with. */
  public Map<String, Object> begunFor(String form, UUID person) {
    FormUseCase useCase = byForm.get(form);
    return useCase == null ? Map.of() : useCase.begunFor(person);
  }

  Map<String, Object> prefill(String form, FormContext context) {
    FormUseCase useCase = byForm.get(form);
    return useCase == null ? Map.of() : useCase.prefill(context);
  }
}
