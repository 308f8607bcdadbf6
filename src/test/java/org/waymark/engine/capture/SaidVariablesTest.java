package org.waymark.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.engine.FormUseCase;

/** A form's use case sets what it says and nothing else, because models are checked against it. */
class SaidVariablesTest {

  private record Sets(Map<String, Object> route) implements FormUseCase {

    @Override
    public String form() {
      return "a-form";
    }

    @Override
    public Set<String> dates() {
      return Set.of("heardOn");
    }

    @Override
    public Set<String> codes() {
      return Set.of("way");
    }

    @Override
    public Decision submit(FormContext context, ObjectNode answers) {
      return Accepted.with(route);
    }
  }

  private static void submit(Map<String, Object> route) {
    new UseCases(List.of(new Sets(route))).submit("a-form", null, null);
  }

  @Test
  void what_is_said_may_be_set() {
    submit(Map.of("heardOn", "2026-11-23", "way", "one"));
    assertThat(new UseCases(List.of(new Sets(Map.of()))).setBy("a-form").dates())
        .containsExactly("heardOn");
  }

  @Test
  void what_is_not_said_is_a_fault_of_the_code() {
    assertThatThrownBy(() -> submit(Map.of("toldOn", "2026-11-23")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a-form")
        .hasMessageContaining("toldOn");
  }

  @Test
  void a_form_without_code_sets_nothing_of_itself() {
    assertThat(new UseCases(List.of()).setBy("another-form").dates()).isEmpty();
  }
}
