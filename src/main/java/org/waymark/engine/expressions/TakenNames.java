package org.waymark.engine.expressions;

import java.util.Set;

/** Names that no variable has, beside those of task types: they could be taken for the engine's. */
public final class TakenNames {

  /** What the engine, its server and its queries call their own. */
  public static final Set<String> OF_THE_ENGINE =
      Set.of(
          "execution",
          "task",
          "caseExecution",
          "externalTask",
          "connector",
          "decisionResult",
          "authenticatedUserId",
          // What a server and its engine call their own parts.
          "processEngine",
          "processEngineConfiguration",
          "dataSource",
          "applicationContext",
          "environment",
          "runtimeService",
          "repositoryService",
          "taskService",
          "historyService",
          "identityService",
          "managementService",
          "authorizationService",
          "formService",
          "filterService",
          "externalTaskService",
          "decisionService",
          "caseService",
          // What a query or a list may ask.
          "currentUser",
          "currentUserGroups",
          "now",
          "dateTime");

  private TakenNames() {}
}
