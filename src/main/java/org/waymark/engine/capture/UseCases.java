package org.waymark.engine.capture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.engine.FormUseCase;
import org.waymark.engine.FormUseCase.Accepted;
import org.waymark.engine.FormUseCase.Decision;
import org.waymark.engine.FormUseCase.FormContext;

/**
 * The pathways' form use cases by form. A form without one is stored, and its route fields steer.
 */
@Component
public class UseCases {

  private final Map<String, FormUseCase> byForm;

  UseCases(List<FormUseCase> useCases) {
    this.byForm =
        useCases.stream().collect(Collectors.toMap(FormUseCase::form, Function.identity()));
  }

  Decision submit(String form, FormContext context, ObjectNode answers) {
    FormUseCase useCase = byForm.get(form);
    return useCase == null ? Accepted.with(Map.of()) : useCase.submit(context, answers);
  }

  Map<String, Object> prefill(String form, FormContext context) {
    FormUseCase useCase = byForm.get(form);
    return useCase == null ? Map.of() : useCase.prefill(context);
  }
}
