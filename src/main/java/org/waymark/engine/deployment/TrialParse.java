package org.waymark.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Lets the engine read a model before it is deployed, and says by the label of the element what the
 * engine would say by line and column. What our own rules have said of a line is not said again.
 */
final class TrialParse {

  private static final Pattern UNKNOWN_ATTRIBUTE =
      Pattern.compile("cvc-complex-type\\.3\\.2\\.2: Attribute '(.+?)' is not allowed .*");
  private static final Pattern UNKNOWN_ELEMENT =
      Pattern.compile(
          "cvc-complex-type\\.2\\.4\\.[a-d]: Invalid content .*?'(?:\\{[^}]*:)?(\\w+)}?'.*");

  private final DeploymentEntity deployment;

  TrialParse(DeploymentEntity deployment) {
    this.deployment = deployment;
  }

  /**
   * What the engine finds beyond what was found already; nothing where something was. Its reader
   * makes objects of classes that a model names, so that it reads no model that is refused.
   */
  List<Problem> problems(String file, byte[] content, Element root, List<Problem> said) {
    if (!said.isEmpty()) {
      return List.of();
    }
    Places places = new Places(root);
    return parsed(file, content).stream().map(places::labelled).toList();
  }

  private List<Problem> parsed(String file, byte[] content) {
    ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
    try {
      new BpmnParser(engine.getExpressionManager(), engine.getBpmnParseFactory())
          .createParse()
          .sourceInputStream(new ByteArrayInputStream(content))
          .deployment(deployment)
          .name(file)
          .execute();
      return List.of();
    } catch (ParseException refused) {
      return refused.getResorceReports().stream()
          .flatMap(report -> report.getErrors().stream())
          .toList();
    }
  }

  /** Where an element stands whose line or id alone is known. */
  private static final class Places {

    private final Map<Integer, Element> byLine = new HashMap<>();
    private final Map<String, Element> byId = new HashMap<>();

    Places(Element root) {
      Owned.each(
          root,
          (element, owner) -> {
            byLine.putIfAbsent(element.getLine(), owner);
            if (element.attribute("id") != null) {
              byId.putIfAbsent(element.attribute("id"), owner);
            }
          });
    }

    Problem labelled(Problem problem) {
      Element owner = byId.get(problem.getMainElementId());
      if (owner == null) {
        owner = byLine.get(problem.getLine());
      }
      String words = inWords(problem.getMessage());
      return owner == null
          ? new Fault(words, problem.getMainElementId(), null, problem.getLine())
          : new Fault(words, owner.attribute("id"), owner.attribute("name"), problem.getLine());
    }
  }

  private static String inWords(String message) {
    String words = message.replaceFirst("^ENGINE-\\d+\\s*", "").strip();
    Matcher attribute = UNKNOWN_ATTRIBUTE.matcher(words);
    if (attribute.matches()) {
      return "There is no attribute '" + attribute.group(1) + "' here";
    }
    Matcher element = UNKNOWN_ELEMENT.matcher(words);
    if (element.matches()) {
      return "<" + element.group(1) + "> can't stand here";
    }
    return words.replaceFirst("^cvc-[\\w.-]+: ", "");
  }
}
