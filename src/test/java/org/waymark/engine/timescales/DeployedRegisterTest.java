package org.waymark.engine.timescales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_SELF;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.waymark.timescales.application.TestRules;

class DeployedRegisterTest {

  private static final DmnModelInstance PACKAGED = packaged();

  private static DmnModelInstance packaged() {
    return Dmn.readModelFromStream(
        DeployedRegisterTest.class.getResourceAsStream("/processes/timescales/timescales.dmn"));
  }

  private final ProcessEngine engine = mock(ProcessEngine.class);
  private final IdentityService identity = mock(IdentityService.class);
  private final RepositoryService repository = mock(RepositoryService.class);
  private final DecisionDefinitionQuery query = mock(DecisionDefinitionQuery.class, RETURNS_SELF);
  private DeployedRegister register;

  @BeforeEach
  @SuppressWarnings("unchecked")
  void engine() {
    when(engine.getIdentityService()).thenReturn(identity);
    when(engine.getRepositoryService()).thenReturn(repository);
    when(repository.createDecisionDefinitionQuery()).thenReturn(query);
    ObjectProvider<ProcessEngine> engines = mock(ObjectProvider.class);
    when(engines.getIfAvailable()).thenReturn(engine);
    register = new DeployedRegister(engines);
  }

  private void deployed(String id) {
    deployed(id, PACKAGED);
  }

  private void deployed(String id, DmnModelInstance table) {
    DecisionDefinition definition = mock(DecisionDefinition.class);
    when(definition.getId()).thenReturn(id);
    when(query.singleResult()).thenReturn(definition);
    when(repository.getDmnModelInstance(id)).thenReturn(table);
  }

  @Test
  void the_packaged_table_counts_until_the_engine_stands() {
    deployed("timescales:3");

    assertThat(register.version()).isEqualTo("packaged");
    assertThat(register.rows()).hasSameSizeAs(TestRules.register().rows());
  }

  @Test
  void the_packaged_table_counts_until_one_is_deployed() {
    when(query.singleResult()).thenReturn(null);
    register.afterSingletonsInstantiated();

    assertThat(register.version()).isEqualTo("packaged");
    assertThat(register.rows()).isNotEmpty();
  }

  @Test
  void the_deployed_table_counts_from_then_on() {
    deployed("timescales:3");
    register.afterSingletonsInstantiated();

    assertThat(register.version()).isEqualTo("timescales:3");
    assertThat(register.rows()).hasSameSizeAs(TestRules.register().rows());
  }

  @Test
  void what_an_owners_older_table_lacks_is_lent_by_the_packaged_one() {
    DmnModelInstance older = packaged();
    Rule added = older.getModelElementById("Rule_LeavingFollowUp");
    Rule changed = older.getModelElementById("Rule_SafeguardingResponse");
    added.getParentElement().removeChildElement(added);
    changed.getOutputEntries().stream()
        .filter(entry -> entry.getId().startsWith("Amount"))
        .forEach(entry -> entry.getText().setTextContent("3"));
    deployed("timescales:4", older);
    register.afterSingletonsInstantiated();

    assertThat(register.rows())
        .hasSameSizeAs(TestRules.register().rows())
        .extracting(row -> row.cells().get("key") + " " + row.cells().get("amount"))
        .contains("\"leaving-follow-up\" 5", "\"safeguarding-response\" 3");
  }

  @Test
  void it_is_read_as_the_system_and_gives_the_caller_back() {
    Authentication caller = new Authentication("practitioner", null);
    when(identity.getCurrentAuthentication()).thenReturn(caller);
    deployed("timescales:3");
    register.afterSingletonsInstantiated();

    register.version();

    InOrder order = inOrder(identity, repository);
    order.verify(identity).clearAuthentication();
    order.verify(repository).createDecisionDefinitionQuery();
    order.verify(identity).setAuthentication(caller);
  }
}
