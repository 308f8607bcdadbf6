package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.waymark.engine.FormUseCase.FieldError;

/** Whatever valid answers are made up: they pass, and any one thing done to them is refused. */
class FormCheckerPropertyTest {
  private static final Known KNOWN = Known.on(TestForms.TODAY);

  /** Each spoils the answers in one way; the key is the field that must be blamed. */
  private static final List<Map.Entry<String, Consumer<ObjectNode>>> SPOILERS =
      List.of(
          spoil("name", a -> a.remove("name")),
          spoil("name", a -> a.putNull("name")),
          spoil("name", a -> a.put("name", "a")),
          spoil("name", a -> a.put("name", "a".repeat(21))),
          spoil("name", a -> a.put("name", "A1")),
          spoil("name", a -> a.put("name", 7)),
          spoil("story", a -> a.put("story", "s".repeat(201))),
          spoil("story", a -> a.putArray("story").add("x")),
          spoil("hours", a -> a.put("hours", -0.5)),
          spoil("hours", a -> a.put("hours", 168.5)),
          spoil("hours", a -> a.put("hours", 1.25)),
          spoil("hours", a -> a.put("hours", "5")),
          spoil("cost", a -> a.put("cost", "1.255")),
          spoil("cost", a -> a.put("cost", 1)),
          spoil("day", a -> a.put("day", "2026-11-22")),
          spoil("day", a -> a.put("day", "2027-02-30")),
          spoil("day", a -> a.remove("day")),
          spoil("hour", a -> a.put("hour", "25:00")),
          spoil("moment", a -> a.put("moment", "2026-11-23")),
          spoil("agreed", a -> a.put("agreed", false)),
          spoil("agreed", a -> a.put("agreed", "true")),
          spoil("urgent", a -> a.put("urgent", 1)),
          spoil("whyUrgent", a -> a.put("urgent", true).remove("whyUrgent")),
          spoil("whyUrgent", a -> a.put("urgent", false).put("whyUrgent", "x")),
          spoil("outcome", a -> a.put("outcome", "other")),
          spoil("outcome", a -> a.remove("outcome")),
          spoil("channel", a -> a.put("channel", "post")),
          spoil("needs", a -> a.putArray("needs").add("a").add("z")),
          spoil("needs", a -> a.putArray("needs").add("a").add("a")),
          spoil("tags", a -> a.put("tags", "x")),
          spoil("person", a -> a.put("person", "x")),
          spoil("person.email", a -> a.putObject("person").put("email", "x@")),
          spoil("person.phone", a -> a.putObject("person").put("phone", "1")),
          spoil("carers", a -> a.putObject("carers").put("carer", "a")),
          spoil("carers[0].carer", a -> a.putArray("carers").addObject().put("age", 5)),
          spoil("carers[0].x", a -> a.putArray("carers").addObject().put("carer", "a").put("x", 1)),
          spoil("taskId", a -> a.put("taskId", "1")),
          spoil("Context", a -> a.put("Context", "1")));

  private static Map.Entry<String, Consumer<ObjectNode>> spoil(
      String field, Consumer<ObjectNode> how) {
    return Map.entry(field, how);
  }

  @Property(tries = 500)
  void valid_answers_pass_and_stay_valid_when_tidied(@ForAll("valid") ObjectNode answers) {
    assertThat(FormChecker.check(WholeForm.FORM, answers, KNOWN)).isEmpty();
    ObjectNode clean = CleanAnswers.of(WholeForm.FORM, answers);
    assertThat(FormChecker.check(WholeForm.FORM, clean, KNOWN)).isEmpty();
    assertThat(CleanAnswers.of(WholeForm.FORM, clean)).isEqualTo(clean);
  }

  @Property(tries = 1000)
  void one_thing_wrong_is_refused_and_its_field_named(
      @ForAll("valid") ObjectNode answers, @ForAll("spoilers") int spoiler) {
    var chosen = SPOILERS.get(spoiler);
    chosen.getValue().accept(answers);

    assertThat(FormChecker.check(WholeForm.FORM, answers, KNOWN))
        .extracting(FieldError::field)
        .startsWith(chosen.getKey());
  }

  @Provide
  Arbitrary<Integer> spoilers() {
    return Arbitraries.integers().between(0, SPOILERS.size() - 1);
  }

  @Provide
  Arbitrary<ObjectNode> valid() {
    StringArbitrary word = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2);
    return Combinators.combine(
            word.ofMaxLength(20),
            word.ofMaxLength(200).injectNull(0.3),
            Arbitraries.integers().between(0, 336).map(half -> half / 2.0),
            Arbitraries.integers().between(0, 900).map(TestForms.TODAY::plusDays),
            Arbitraries.of(true, false),
            Arbitraries.of("advice", "assess"),
            Arbitraries.subsetOf("a", "b", "c"),
            word.ofMaxLength(10).list().ofMaxSize(4))
        .as(
            (name, story, hours, day, urgent, outcome, needs, carers) -> {
              ObjectNode a = Values.JSON.createObjectNode();
              a.put("name", name).put("story", story).put("hours", hours);
              a.put("cost", String.valueOf(hours)).put("day", day.toString());
              a.put("hour", "09:30").put("moment", day + "T09:30").put("agreed", true);
              a.put("urgent", urgent).put("outcome", outcome).putNull("channel");
              if (urgent) {
                a.put("whyUrgent", name);
              }
              ArrayNode chosen = a.putArray("needs");
              needs.forEach(chosen::add);
              ArrayNode rows = a.putArray("carers");
              carers.forEach(carer -> rows.addObject().put("carer", carer));
              a.put("double", hours * 2).putObject("person").put("email", name + "@example.org");
              return a;
            });
  }
}
