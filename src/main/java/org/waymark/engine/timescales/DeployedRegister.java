package org.waymark.engine.timescales;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.waymark.engine.access.ActingAs;
import org.waymark.timescales.RegisterRow;
import org.waymark.timescales.RegisterSource;

/**
 * The register as process owners last deployed it; until the engine stands or somebody has deployed
 * it, the one that travels inside the application. That one also lends the rows whose keys are not
 * in the deployed table: a new version of Waymark counts what an owner's table can't know yet.
 */
@Component
class DeployedRegister implements RegisterSource, SmartInitializingSingleton {

  private static final String PACKAGED = "/processes/timescales/timescales.dmn";

  private final ObjectProvider<ProcessEngine> engines;
  private volatile ProcessEngine engine;

  DeployedRegister(ObjectProvider<ProcessEngine> engines) {
    this.engines = engines;
  }

  /** Only now: the engine's own plugins may need timescales while it is being built. */
  @Override
  public void afterSingletonsInstantiated() {
    engine = engines.getIfAvailable();
  }

  @Override
  public String version() {
    DecisionDefinition deployed = deployed();
    return deployed == null ? "packaged" : deployed.getId();
  }

  @Override
  public List<RegisterRow> rows() {
    DecisionDefinition deployed = deployed();
    return deployed == null
        ? packaged()
        : withNewKeys(
            asSystem(
                () ->
                    DmnRegisterTable.read(
                        engine.getRepositoryService().getDmnModelInstance(deployed.getId()))));
  }

  private static List<RegisterRow> withNewKeys(List<RegisterRow> deployed) {
    Set<String> keys = deployed.stream().map(DeployedRegister::key).collect(Collectors.toSet());
    return Stream.concat(
            deployed.stream(), packaged().stream().filter(row -> !keys.contains(key(row))))
        .toList();
  }

  private static String key(RegisterRow row) {
    return row.cells().getOrDefault("key", "");
  }

  private DecisionDefinition deployed() {
    return engine == null
        ? null
        : asSystem(
            () ->
                engine
                    .getRepositoryService()
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(DmnRegisterTable.DECISION)
                    .latestVersion()
                    .withoutTenantId()
                    .singleResult());
  }

  /** Whoever happens to be signed in, due dates are counted by the same table. */
  private <T> T asSystem(Supplier<T> question) {
    return ActingAs.system(engine.getIdentityService(), question);
  }

  private static List<RegisterRow> packaged() {
    try (InputStream table = DeployedRegister.class.getResourceAsStream(PACKAGED)) {
      return DmnRegisterTable.read(table);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
