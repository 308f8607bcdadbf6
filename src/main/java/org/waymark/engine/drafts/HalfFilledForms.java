package org.waymark.engine.drafts;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.casefile.FormDrafts;
import org.waymark.security.CurrentUser;

/**
 * The forms that the signed-in user may open, to keep what they have filled in so far: a time-out
 * eats no assessment. The methods throw the engine's {@code AuthorizationException} where it
 * refuses the form.
 */
@Service
public class HalfFilledForms {

  private final OpenForms forms;
  private final FormDrafts drafts;
  private final CurrentUser user;

  HalfFilledForms(OpenForms forms, FormDrafts drafts, CurrentUser user) {
    this.forms = forms;
    this.drafts = drafts;
    this.user = user;
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
    return new HalfFilledForm(open, drafts, user.id());
  }
}
