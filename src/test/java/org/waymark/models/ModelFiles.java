package org.waymark.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** All models, tables and forms as they stand in the folders that process owners edit. */
final class ModelFiles {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ModelFiles() {}

  static List<ProcessFile> processes() {
    return files("processes", ".bpmn")
        .map(path -> new ProcessFile(path, Bpmn.readModelFromFile(path.toFile())))
        .toList();
  }

  static List<DecisionFile> decisions() {
    return files("processes", ".dmn")
        .map(path -> new DecisionFile(path, Dmn.readModelFromFile(path.toFile())))
        .toList();
  }

  static List<FormFile> forms() {
    return files("forms", ".form").map(path -> new FormFile(path, json(path))).toList();
  }

  static Optional<FormFile> form(String id) {
    return forms().stream().filter(form -> form.name().equals(id)).findFirst();
  }

  static List<Path> sources() {
    return files("src/main/java", ".java").toList();
  }

  static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode json(Path path) {
    try {
      return JSON.readTree(path.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(path.toString(), unreadable);
    }
  }

  private static Stream<Path> files(String folder, String ending) {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(path -> path.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String nameOf(Path path) {
    String file = path.getFileName().toString();
    return file.substring(0, file.lastIndexOf('.'));
  }

  /** A process with the folder it lies in. */
  record ProcessFile(Path path, BpmnModelInstance model) {

    String name() {
      return nameOf(path);
    }

    String folder() {
      return path.getParent().getFileName().toString();
    }

    @Override
    public String toString() {
      return name();
    }
  }

  /** A decision table file. */
  record DecisionFile(Path path, DmnModelInstance model) {

    String name() {
      return nameOf(path);
    }

    @Override
    public String toString() {
      return name();
    }
  }

  /** A form as its JSON. */
  record FormFile(Path path, JsonNode json) {

    String name() {
      return nameOf(path);
    }

    /** Every component, those within groups and lists included. */
    List<JsonNode> components() {
      return json.findParents("type").stream()
          .filter(node -> node != json && node.has("id"))
          .toList();
    }

    Stream<JsonNode> routeFields() {
      return components().stream().filter(node -> node.path("properties").has("route"));
    }

    @Override
    public String toString() {
      return name();
    }
  }
}
