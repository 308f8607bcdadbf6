package org.waymark.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.junit.jupiter.api.Test;

class RouteHistoryTest {

  private final RouteHistory level = new RouteHistory();

  private boolean isKept(String type) {
    IdentityLinkEntity link = IdentityLinkEntity.newIdentityLink();
    link.setType(type);
    return level.isHistoryEventProduced(HistoryEventTypes.IDENTITY_LINK_ADD, link);
  }

  @Test
  void who_took_a_task_is_kept() {
    assertThat(isKept(IdentityLinkType.ASSIGNEE)).isTrue();
  }

  @Test
  void to_whom_a_task_was_offered_is_not_repeated() {
    assertThat(isKept(IdentityLinkType.CANDIDATE)).isFalse();
  }

  @Test
  void nothing_that_a_variable_holds_is_kept() {
    assertThat(level.isHistoryEventProduced(HistoryEventTypes.VARIABLE_INSTANCE_CREATE, null))
        .isFalse();
    assertThat(level.isHistoryEventProduced(HistoryEventTypes.FORM_PROPERTY_UPDATE, null))
        .isFalse();
  }
}
