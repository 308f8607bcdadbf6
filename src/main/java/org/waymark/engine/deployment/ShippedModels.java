package org.waymark.engine.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;
import org.waymark.engine.ModelDeployment;
import org.waymark.engine.forms.FormFile;

/**
 * Deploys the files under {@code processes/} and {@code forms/}, which process owners change too.
 */
@Component
class ShippedModels implements ModelDeployment {

  static final String SOURCE = "waymark";

  private static final Logger log = LoggerFactory.getLogger(ShippedModels.class);
  private static final List<String> PATTERNS =
      List.of(
          "classpath*:/processes/**/*.bpmn",
          "classpath*:/processes/**/*.dmn",
          "classpath*:/forms/**/*.form");

  private final RepositoryService repository;
  private final DeploymentGate gate;
  private final DeployedFiles deployed;
  private final PathwayRoles roles;
  private final FormRules forms;

  ShippedModels(
      RepositoryService repository,
      DeploymentGate gate,
      DeployedFiles deployed,
      PathwayRoles roles,
      JdbcClient database) {
    this.repository = repository;
    this.gate = gate;
    this.deployed = deployed;
    this.roles = roles;
    this.forms = new FormRules(new OpenForms(database), Set.of(), form -> Map.of(), true);
  }

  /**
   * A shipped file under the name it is deployed by, for example {@code referral/referral.bpmn}.
   */
  record Shipped(String name, byte[] content) {
    String digest() {
      return DigestUtils.md5DigestAsHex(content);
    }
  }

  @Override
  @Transactional
  public void deployChanged() {
    List<Shipped> changed = shipped().stream().filter(this::isOursToDeploy).toList();
    if (!changed.isEmpty()) {
      deploy(changed);
    }
    roles.grantAll();
  }

  private void deploy(List<Shipped> changed) {
    DeploymentBuilder builder = repository.createDeployment().name("Waymark").source(SOURCE);
    changed.forEach(file -> builder.addString(file.name(), text(file)));
    Deployment deployment = gate.shipped(builder::deploy);
    changed.forEach(file -> deployed.remember(file, deployment.getId()));
    log.info("Deployed {} models, tables and forms", changed.size());
  }

  private boolean isOursToDeploy(Shipped file) {
    if (deployed.isCurrent(file)) {
      return false;
    }
    if (deployed.hasNewerByOthers(file)) {
      log.warn(
          "{} has changed in this version of Waymark, but a process owner has deployed a newer one:"
              + " theirs is kept. Compare the two in Modeler.",
          file.name());
      return false;
    }
    return !isHeldBack(file);
  }

  // Open tasks go on with the form they began with; a start after they are done brings the new one.
  private boolean isHeldBack(Shipped file) {
    List<String> reasons =
        file.name().endsWith(".form") ? forms.breaks(FormFile.parse(file.content())) : List.of();
    if (!reasons.isEmpty()) {
      log.warn("{} waits until no open task shows it: {}", file.name(), String.join(" ", reasons));
    }
    return !reasons.isEmpty();
  }

  private static List<Shipped> shipped() {
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    List<Shipped> files = new ArrayList<>();
    try {
      for (String pattern : PATTERNS) {
        for (Resource resource : resolver.getResources(pattern)) {
          files.add(read(resource));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.comparing(Shipped::name));
    return files;
  }

  private static Shipped read(Resource resource) throws IOException {
    String url = resource.getURL().toString();
    String name = url.replaceAll("^.*/(?:processes|forms)/((?:[^/]+/)*[^/]+)$", "$1");
    try (InputStream content = resource.getInputStream()) {
      return new Shipped(name, content.readAllBytes());
    }
  }

  private static String text(Shipped file) {
    return new String(file.content(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
