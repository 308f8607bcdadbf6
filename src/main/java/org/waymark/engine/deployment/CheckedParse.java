package org.waymark.engine.deployment;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.expressions.ProcessBeans;

/**
 * Parses models and refuses those that do what a model may not. A process owner gets one answer
 * with every problem and the element it stands at.
 */
public final class CheckedParse implements BpmnParseFactory {

  private final ProcessBeans beans;

  public CheckedParse(ProcessBeans beans) {
    this.beans = beans;
  }

  @Override
  public BpmnParse createBpmnParse(BpmnParser parser) {
    return new Checked(parser, new ModelRules(beans.packages().keySet()));
  }

  private static final class Checked extends BpmnParse {

    private final ModelRules rules;
    private boolean isNew;

    Checked(BpmnParser parser, ModelRules rules) {
      super(parser);
      this.rules = rules;
    }

    @Override
    public BpmnParse deployment(DeploymentEntity deployment) {
      // A stored model was checked when it came in, and must not stop a restart.
      isNew = deployment.isNew();
      return super.deployment(deployment);
    }

    @Override
    protected void parseRootElement() {
      if (isNew) {
        walk(rootElement);
      }
      super.parseRootElement();
    }

    private void walk(Element element) {
      List<String> problems = rules.problems(element);
      problems.forEach(problem -> addError(problem, element));
      element.elements().forEach(this::walk);
    }
  }
}
