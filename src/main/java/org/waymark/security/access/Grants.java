package org.waymark.security.access;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.waymark.security.Roles;

/**
 * Who may do what in the engine: by role and process definition, never by task. Ordinary roles work
 * on tasks through their forms ({@code TASK_WORK}); nobody but process owners deploys.
 */
@Component
class Grants {

  private static final String ANY = Authorization.ANY;
  private static final List<String> MANAGERS = List.of(Roles.TEAM_MANAGERS, Roles.SERVICE_MANAGERS);

  private final AuthorizationService authorizations;

  Grants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void grantRoles() {
    Roles.ALL.forEach(role -> grant(role, Resources.APPLICATION, "tasklist", ACCESS));
    Roles.ALL.forEach(role -> grant(role, Resources.APPLICATION, "welcome", ACCESS));
    MANAGERS.forEach(this::grantManager);
    grantProcessOwners();
    grantAdministrators();
  }

  private void grantManager(String role) {
    grant(role, Resources.APPLICATION, "cockpit", ACCESS);
    grant(
        role,
        Resources.PROCESS_DEFINITION,
        ANY,
        ProcessDefinitionPermissions.READ,
        READ_INSTANCE,
        READ_TASK,
        READ_HISTORY,
        TASK_WORK,
        TASK_ASSIGN);
    grant(role, Resources.USER, ANY, READ);
    grant(role, Resources.GROUP, ANY, READ);
    grant(role, Resources.DECISION_DEFINITION, ANY, READ);
  }

  private void grantProcessOwners() {
    String role = Roles.PROCESS_OWNERS;
    grant(role, Resources.APPLICATION, "cockpit", ACCESS);
    grant(role, Resources.DEPLOYMENT, ANY, READ, CREATE);
    grant(
        role,
        Resources.PROCESS_DEFINITION,
        ANY,
        ProcessDefinitionPermissions.READ,
        READ_INSTANCE,
        READ_HISTORY);
    grant(role, Resources.DECISION_DEFINITION, ANY, READ);
    grant(role, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
  }

  /** Administrators look after accounts and repair cases; what runs is for process owners. */
  private void grantAdministrators() {
    for (Resource resource : Resources.values()) {
      grant(Roles.ADMINISTRATORS, resource, ANY, ALL);
    }
    grant(Roles.ADMINISTRATORS, Resources.DEPLOYMENT, ANY, READ);
  }

  void grantPathway(String processKey, List<String> roles, List<String> starters) {
    for (String role : roles) {
      grant(
          role,
          Resources.PROCESS_DEFINITION,
          processKey,
          starters.contains(role)
              ? new Permission[] {
                ProcessDefinitionPermissions.READ,
                READ_TASK,
                TASK_WORK,
                ProcessDefinitionPermissions.CREATE_INSTANCE
              }
              : new Permission[] {ProcessDefinitionPermissions.READ, READ_TASK, TASK_WORK});
    }
    for (String role : starters) {
      if (!roles.contains(role)) {
        grant(
            role,
            Resources.PROCESS_DEFINITION,
            processKey,
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.CREATE_INSTANCE);
      }
      grant(role, Resources.PROCESS_INSTANCE, ANY, CREATE);
    }
  }

  private void grant(String group, Resource resource, String id, Permission... permissions) {
    Authorization grant =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    if (grant == null) {
      grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      grant.setResource(resource);
      grant.setResourceId(id);
    }
    grant.setPermissions(permissions);
    authorizations.saveAuthorization(grant);
  }
}
