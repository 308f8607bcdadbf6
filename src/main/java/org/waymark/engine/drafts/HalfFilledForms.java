package org.waymark.engine.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.casefile.FormDrafts;
import org.waymark.casefile.FormDrafts.Draft;
import org.waymark.engine.forms.DraftAnswers;
import org.waymark.security.CurrentUser;

/**
 * Keeps what the signed-in user has filled in so far, so that a time-out eats no assessment. A
 * draft holds nothing up: it is on no record, is checked for nothing, and goes when the form is
 * submitted.
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

  /** A form that its user may open, and what they left in it. */
  public record Begun(Optional<Draft> draft) {}

  /** What came of keeping a draft. */
  public sealed interface Result permits Kept, Refused, NoSuchForm {}

  /** It is kept. */
  public record Kept(Draft draft) implements Result {}

  /** It is not, and why. */
  public record Refused(String reason) implements Result {}

  /** There is no such task, or it has no form. */
  public record NoSuchForm() implements Result {}

  /** Empty if there is no such task. */
  public Optional<Begun> ofTask(String taskId) {
    return forms.ofTask(taskId).map(this::begun);
  }

  /** Empty if there is no such process definition, or it starts without a form. */
  public Optional<Begun> ofStart(String processDefinitionId) {
    return forms.ofStart(processDefinitionId).map(this::begun);
  }

  /** Lays what was sent over what was kept before. */
  public Result keepTask(String taskId, JsonNode sent) {
    return keep(forms.ofTask(taskId), sent);
  }

  public Result keepStart(String processDefinitionId, JsonNode sent) {
    return keep(forms.ofStart(processDefinitionId), sent);
  }

  /** False if there is no such task. */
  public boolean forgetTask(String taskId) {
    return forget(forms.ofTask(taskId));
  }

  public boolean forgetStart(String processDefinitionId) {
    return forget(forms.ofStart(processDefinitionId));
  }

  private Begun begun(OpenForm open) {
    return new Begun(drafts.of(open.place(), user.id()));
  }

  private Result keep(Optional<OpenForm> found, JsonNode sent) {
    if (found.isEmpty()) {
      return new NoSuchForm();
    }
    String refusal = DraftAnswers.refusal(sent);
    if (refusal != null) {
      return new Refused(refusal);
    }
    OpenForm open = found.get();
    ObjectNode known = DraftAnswers.of(open.form(), sent);
    return new Kept(
        drafts.keep(
            open.place(),
            user.id(),
            open.form().id(),
            open.caseReference(),
            before -> (ObjectNode) DraftAnswers.over(before, known)));
  }

  private boolean forget(Optional<OpenForm> found) {
    found.ifPresent(open -> drafts.forget(open.place(), user.id()));
    return found.isPresent();
  }
}
