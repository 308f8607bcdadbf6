package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.support.WaymarkTest;

/** All stories of referrals, and at the end the question which part of the models none walked. */
@WaymarkTest
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class ReferralTest {

  private static final List<Path> MODELS =
      Arrays.stream(Path.of("processes/referral").toFile().listFiles())
          .map(file -> file.toPath())
          .filter(path -> path.toString().endsWith(".bpmn"))
          .sorted()
          .toList();

  @BeforeAll
  static void watch(@Autowired ProcessEngine engine) {
    MODELS.forEach(model -> WalkedFlows.watch(engine, name(model)));
  }

  private static String name(Path model) {
    return model.getFileName().toString().replace(".bpmn", "");
  }

  @Nested
  @Order(1)
  class Endings extends EndingStories {}

  @Nested
  @Order(2)
  class Waiting extends WaitingStories {}

  @Nested
  @Order(3)
  class Assessments extends AssessmentStories {}

  @Nested
  @Order(4)
  class Beside extends BesideStories {}

  @Nested
  @Order(5)
  class Coverage {

    @Autowired private ProcessEngine engine;

    @Test
    void every_element_was_walked() {
      Set<String> drawn = drawn(FlowNode.class);
      drawn.removeAll(walked());
      assertThat(drawn).isEmpty();
    }

    @Test
    void every_flow_was_taken() {
      Set<String> drawn = drawn(SequenceFlow.class);
      drawn.removeAll(WalkedFlows.taken());
      assertThat(drawn).isEmpty();
    }

    private Set<String> walked() {
      return engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
          .map(one -> one.getProcessDefinitionKey() + ": " + one.getActivityId())
          .collect(Collectors.toSet());
    }

    private static Set<String> drawn(
        Class<? extends org.camunda.bpm.model.bpmn.instance.FlowElement> kind) {
      Set<String> ids = new TreeSet<>();
      for (Path model : MODELS) {
        BpmnModelInstance drawing = Bpmn.readModelFromFile(model.toFile());
        drawing
            .getModelElementsByType(kind)
            .forEach(element -> ids.add(name(model) + ": " + element.getId()));
      }
      return ids;
    }
  }
}
