package org.waymark.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The question after all stories of a pathway, which part of its models none has walked. A test
 * class names its folders in {@link Walks}, watches them before its first story, and asks in a
 * nested class that runs last.
 */
public abstract class WalkedModels {

  private final Class<?> stories;
  @Autowired private ProcessEngine engine;

  /**
   * @param stories the test class that {@link Walks} the folders
   */
  protected WalkedModels(Class<?> stories) {
    this.stories = stories;
  }

  /** The models of the folders that the stories walk. */
  public static List<Path> of(Class<?> stories) {
    return Stream.of(stories.getAnnotation(Walks.class).value())
        .flatMap(folder -> drawnIn(Path.of("processes", folder)))
        .toList();
  }

  /** The BPMN files of a folder. */
  public static Stream<Path> drawnIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Has the flows of the models noted as they are taken, from now on. */
  public static void watch(ProcessEngine engine, Class<?> stories) {
    of(stories).forEach(model -> WalkedFlows.watch(engine, name(model)));
  }

  private static String name(Path model) {
    return model.getFileName().toString().replace(".bpmn", "");
  }

  @Test
  void every_element_was_walked_to_its_end() {
    Set<String> drawn = drawn(FlowNode.class);
    assertThat(drawn).isNotEmpty();
    drawn.removeAll(walked());
    assertThat(drawn).isEmpty();
  }

  @Test
  void every_flow_was_taken() {
    Set<String> drawn = drawn(SequenceFlow.class);
    assertThat(drawn).isNotEmpty();
    drawn.removeAll(WalkedFlows.taken());
    assertThat(drawn).isEmpty();
  }

  /** What is drawn is what is deployed: nothing above passes because it was not looked at. */
  @Test
  void the_engine_knows_the_flows_that_are_drawn() {
    Set<String> watched =
        of(stories).stream()
            .flatMap(model -> WalkedFlows.watched(engine, name(model)).stream())
            .collect(Collectors.toSet());
    assertThat(watched).isEqualTo(drawn(SequenceFlow.class));
  }

  private Set<String> walked() {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
        .filter(one -> one.getEndTime() != null && !one.isCanceled())
        .map(one -> one.getProcessDefinitionKey() + ": " + one.getActivityId())
        .collect(Collectors.toSet());
  }

  private Set<String> drawn(Class<? extends FlowElement> kind) {
    Set<String> ids = new TreeSet<>();
    for (Path model : of(stories)) {
      BpmnModelInstance drawing = Bpmn.readModelFromFile(model.toFile());
      drawing
          .getModelElementsByType(kind)
          .forEach(element -> ids.add(name(model) + ": " + element.getId()));
    }
    return ids;
  }
}
