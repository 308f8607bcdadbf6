package org.waymark.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.waymark.support.WalkedModels;
import org.waymark.support.Walks;

class WalkedModelsTest {

  @Test
  void the_models_of_every_folder_are_walked_by_some_stories() throws Exception {
    assertThat(drawn()).isNotEmpty().isEqualTo(walked());
  }

  private static Set<Path> drawn() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<Path> walked() throws ClassNotFoundException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Walks.class));
    Set<Path> walked = new TreeSet<>();
    for (BeanDefinition stories : scanner.findCandidateComponents("org.waymark")) {
      walked.addAll(WalkedModels.of(Class.forName(stories.getBeanClassName())));
    }
    return walked;
  }
}
