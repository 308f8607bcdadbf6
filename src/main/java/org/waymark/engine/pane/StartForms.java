package org.waymark.engine.pane;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FormDrafts.Draft;
import org.waymark.engine.capture.UseCases;
import org.waymark.engine.drafts.HalfFilledForm;
import org.waymark.engine.forms.FilledToday;

/** The forms that start something. The engine is asked as whoever is signed in to it. */
@Component
class StartForms {

  private static final String NOT_YOURS =
      "Your role may not begin this. Ask somebody whose role may, or a process owner.";

  private final RepositoryService definitions;
  private final UseCases useCases;
  private final ObjectMapper json;

  StartForms(RepositoryService definitions, UseCases useCases, ObjectMapper json) {
    this.definitions = definitions;
    this.useCases = useCases;
    this.json = json;
  }

  /** What a process is like by its newest version; empty where nobody can start it. */
  Optional<ProcessDefinition> process(String key) {
    return Optional.ofNullable(
            definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult())
        .filter(definition -> !definition.isSuspended());
  }

  /** Said before anybody fills the form in. */
  void requireMayStart(ProcessDefinition definition) {
    long allowed =
        definitions
            .createProcessDefinitionQuery()
            .processDefinitionId(definition.getId())
            .startablePermissionCheck()
            .count();
    if (allowed == 0) {
      throw new AuthorizationException(NOT_YOURS);
    }
  }

  /** What stands in it: what was begun before, else what is on file and the day it is. */
  ObjectNode filled(HalfFilledForm half, UUID person, LocalDate today) {
    return half.draft()
        .filter(draft -> person == null || !draft.isEmpty())
        .map(Draft::answers)
        .orElseGet(() -> anew(half, person, today));
  }

  private ObjectNode anew(HalfFilledForm half, UUID person, LocalDate today) {
    ObjectNode begun =
        person == null
            ? json.createObjectNode()
            : json.valueToTree(useCases.begunFor(half.form().id(), person));
    FilledToday.of(half.form()).forEach(day -> begun.put(day, today.toString()));
    return begun;
  }
}
