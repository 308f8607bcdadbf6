package org.waymark.engine.drafts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FormDrafts;
import org.waymark.casefile.FormDrafts.Draft;
import org.waymark.casefile.FormDrafts.Place;
import org.waymark.engine.FormUseCase.FormContext;
import org.waymark.engine.capture.HalfFilled;
import org.waymark.engine.forms.DraftAnswers;
import org.waymark.engine.forms.FormFile;

/**
 * Shows people what they had filled in: their words where they wrote any, the case file as it is
 * now everywhere else. What the form no longer asks stays out.
 */
@Component
class ShownDrafts implements HalfFilled {

  private final FormDrafts drafts;
  private final ObjectMapper json;

  ShownDrafts(FormDrafts drafts, ObjectMapper json) {
    this.drafts = drafts;
    this.json = json;
  }

  @Override
  public Map<String, Object> over(
      Map<String, Object> fromCaseFile, FormFile form, FormContext context) {
    Map<String, Object> shown = new LinkedHashMap<>(fromCaseFile);
    if (context.taskId() != null) {
      drafts
          .of(Place.task(context.taskId()), context.user())
          .map(Draft::answers)
          .map(answers -> DraftAnswers.of(form, answers))
          .ifPresent(answers -> lay(answers, shown));
    }
    return shown;
  }

  private void lay(ObjectNode answers, Map<String, Object> shown) {
    answers
        .properties()
        .forEach(
            e ->
                shown.merge(
                    e.getKey(),
                    e.getValue(),
                    (earlier, mine) -> DraftAnswers.over(json.valueToTree(earlier), e.getValue())));
  }
}
