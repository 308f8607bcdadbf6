package org.waymark.engine.web;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.engine.access.ActingAs;
import org.waymark.engine.forms.Transcript;
import org.waymark.engine.pane.Panes;
import org.waymark.security.CurrentUser;

/** What the signed-in user can begin: each with the heading of its form. */
@RestController
@RequestMapping("/api/starts")
class StartsController {

  private final RepositoryService definitions;
  private final IdentityService identity;
  private final CurrentUser user;
  private final Panes panes;
  private final CaseFileDoor door;

  StartsController(
      RepositoryService definitions,
      IdentityService identity,
      CurrentUser user,
      Panes panes,
      CaseFileDoor door) {
    this.definitions = definitions;
    this.identity = identity;
    this.user = user;
    this.panes = panes;
    this.door = door;
  }

  /** Something to begin, at {@code /start/{process}}. */
  record Start(String process, String name) {}

  @GetMapping
  List<Start> starts() {
    if (door.refusal().isPresent()) {
      return List.of();
    }
    List<ProcessDefinition> startable =
        ActingAs.user(
            identity,
            user,
            () ->
                definitions
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .active()
                    .startableInTasklist()
                    .startablePermissionCheck()
                    .orderByProcessDefinitionKey()
                    .asc()
                    .list());
    List<Start> starts = new ArrayList<>();
    for (ProcessDefinition definition : startable) {
      panes
          .start(definition.getKey())
          .ifPresent(
              open ->
                  starts.add(
                      new Start(
                          definition.getKey(),
                          Transcript.title(open.form()).orElse(definition.getName()))));
    }
    return starts;
  }
}
