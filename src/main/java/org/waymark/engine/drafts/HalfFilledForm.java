package org.waymark.engine.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.waymark.casefile.FormDrafts;
import org.waymark.casefile.FormDrafts.Draft;
import org.waymark.casefile.FormDrafts.Seen;
import org.waymark.engine.forms.DraftAnswers;
import org.waymark.engine.forms.FormFile;

/**
 * A form that somebody may open, and what they left in it. A draft holds nothing up: it is on no
 * record, is checked for nothing, and goes when the form is submitted.
 */
public final class HalfFilledForm {

  private final OpenForm open;
  private final FormDrafts drafts;
  private final String user;

  HalfFilledForm(OpenForm open, FormDrafts drafts, String user) {
    this.open = open;
    this.drafts = drafts;
    this.user = user;
  }

  /** What came of keeping a draft. */
  public sealed interface Result permits Kept, Refused, Overtaken {}

  /** It is kept. */
  public record Kept(Draft draft) implements Result {}

  /** It is not, and why. */
  public record Refused(String reason) implements Result {}

  /** It is not, because something was kept that the sender knew nothing of. */
  public record Overtaken() implements Result {}

  /** The form's file. */
  public FormFile form() {
    return open.form();
  }

  /** The case, or null where there is none yet. */
  public String caseReference() {
    return open.caseReference();
  }

  /** What was kept, if anything. */
  public Optional<Draft> draft() {
    return drafts.of(open.place(), user);
  }

  /** Lays what was sent over what was kept before. */
  public Result keep(JsonNode sent, Seen seen) {
    String refusal = DraftAnswers.refusal(sent);
    if (refusal != null) {
      return new Refused(refusal);
    }
    ObjectNode known = DraftAnswers.of(open.form(), sent);
    return drafts
        .keep(
            open.place(),
            user,
            open.form().id(),
            open.caseReference(),
            seen,
            before -> (ObjectNode) DraftAnswers.over(before, known))
        .<Result>map(Kept::new)
        .orElseGet(Overtaken::new);
  }

  /** The user starts again. */
  public void forget() {
    drafts.forget(open.place(), user);
  }
}
