package org.waymark.safeguarding.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.engine.FormUseCase;
import org.waymark.safeguarding.RaiseConcern;
import org.waymark.safeguarding.application.OpenConcern;

/** A concern raised directly, by anybody who takes one. Nothing on this form is ever refused. */
@Component
class RaiseConcernForm implements FormUseCase {

  private final OpenConcern openConcern;

  RaiseConcernForm(OpenConcern openConcern) {
    this.openConcern = openConcern;
  }

  @Override
  public String form() {
    return SafeguardingModel.RAISE_FORM;
  }

  @Override
  public Set<String> dates() {
    return Set.of(SafeguardingModel.RECEIVED_ON);
  }

  @Override
  public Decision submit(FormContext context, ObjectNode submitted) {
    var answers = new Answers(submitted);
    var concern =
        openConcern.open(
            new RaiseConcern(
                answers.text("relatedCase"),
                null,
                null,
                context.user(),
                answers.readableDate("receivedOn").orElse(null)));
    return new Accepted(
        concern.reference(),
        Map.of(SafeguardingModel.RECEIVED_ON, concern.receivedOn().toString()));
  }
}
