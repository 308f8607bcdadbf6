package org.waymark.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskOwnershipTest {

  private static final Set<String> NORTH = Set.of("team-north.practitioners");

  @Test
  void who_holds_a_task_puts_it_back_to_those_it_is_offered_to() {
    assertThat(new TaskOwnership("ann", NORTH).mayBePutBackBy("ann")).isTrue();
  }

  @Test
  void nobody_puts_back_what_somebody_else_or_nobody_holds() {
    assertThat(new TaskOwnership("bob", NORTH).mayBePutBackBy("ann")).isFalse();
    assertThat(new TaskOwnership(null, NORTH).mayBePutBackBy("ann")).isFalse();
  }

  @Test
  void a_task_that_is_offered_to_nobody_is_not_put_back_into_nothing() {
    assertThat(new TaskOwnership("ann", Set.of()).mayBePutBackBy("ann")).isFalse();
  }
}
