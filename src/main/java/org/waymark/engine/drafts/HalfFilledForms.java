package org.waymark.engine.drafts;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.stereotype.Service;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.FormDrafts;
import org.waymark.security.CurrentUser;

/**
 * The forms that the signed-in user may open, to keep what they have filled in so far: a time-out
 * eats no assessment. The methods throw the engine's {@code AuthorizationException} where it
 * refuses the form, and where the user may not open the case file that a form belongs to.
 */
@Service
public class HalfFilledForms {

  private final OpenForms forms;
  private final FormDrafts drafts;
  private final CurrentUser user;
  private final CaseFileDoor door;

  HalfFilledForms(OpenForms forms, FormDrafts drafts, CurrentUser user, CaseFileDoor door) {
    this.forms = forms;
    this.drafts = drafts;
    this.user = user;
    this.door = door;
  }

  /** Empty if there is no such task, or it has no form. */
  public Optional<HalfFilledForm> ofTask(String taskId) {
    return forms.ofTask(taskId).map(this::half);
  }

  /** Empty if there is no such process definition, or it starts without a form. */
  public Optional<HalfFilledForm> ofStart(String processDefinitionId) {
    return forms.ofStart(processDefinitionId).map(this::half);
  }

  private HalfFilledForm half(OpenForm open) {
    door.refusal()
        .ifPresent(
            reason -> {
              throw new AuthorizationException(reason);
            });
    return new HalfFilledForm(open, drafts, user.id());
  }
}
