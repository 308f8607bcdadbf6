package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.forms.TestForms.TODAY;
import static org.waymark.engine.forms.TestForms.answers;
import static org.waymark.engine.forms.TestForms.field;
import static org.waymark.engine.forms.TestForms.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.engine.FormUseCase.FieldError;

/** Sums of money stand as money wherever they are read, and as they are typed in their box. */
class MoneyTest {

  private static final String MONEY = "'decimalDigits': 2, 'appearance': {'prefixAdorner': '£'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"100|£100.00", "100.0|£100.00", "85.6|£85.60", "1085.5|£1,085.50", "0|£0.00"})
  void a_sum_is_read_in_pounds_and_pence(String said, String reads) {
    FormFile form = form(field("number", "cost", MONEY));
    assertThat(Transcript.of(form, answers("{'cost': " + said + "}"), UnaryOperator.identity()))
        .extracting(Transcript.Entry::answer)
        .containsExactly(reads);
  }

  @Test
  void a_sum_that_was_asked_for_in_words_is_money_too() {
    FormFile form = form("{'type':'number','id':'C','key':'cost','label':'Cost in pounds'}");
    assertThat(Transcript.of(form, answers("{'cost': 120}"), UnaryOperator.identity()))
        .extracting(Transcript.Entry::answer)
        .containsExactly("£120.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20000|£|£20,000",
        "99.5|£|£99.50",
        "20000||20,000",
        "168||168",
      })
  void a_limit_is_said_as_people_write_it(String limit, String sign, String reads) {
    String settings =
        "'decimalDigits': 2, 'validate': {'max': %s}, 'appearance': {'prefixAdorner': '%s'}"
            .formatted(limit, sign == null ? "" : sign);
    assertThat(
            FormChecker.check(
                form(field("number", "it", settings)), answers("{'it': 20000.5}"), Known.on(TODAY)))
        .extracting(FieldError::message)
        .containsExactly("'Label of it' must be at most " + reads + ".");
  }

  @Test
  void what_is_only_shown_of_a_sum_has_its_sign() {
    FormFile form = form(field("number", "cost", MONEY, "'disabled': true"));
    Known known = new Known(Map.of("cost", 100.0), Map.of(), TODAY);
    assertThat(Drawing.of(form, answers("{}"), known, Map.of()).get(0).text()).isEqualTo("£100.00");
  }

  @ParameterizedTest
  @CsvSource({"100.0,100", "85.6,85.60", "1085.50,1085.50", "1E+2,100", "100,100"})
  void a_box_holds_a_number_as_people_type_it(String onRecord, String box) {
    FormFile form = form(field("number", "cost", MONEY));
    assertThat(
            Drawing.of(form, answers("{'cost': " + onRecord + "}"), Known.on(TODAY), Map.of())
                .get(0)
                .text())
        .isEqualTo(box);
  }

  @Test
  void every_sum_on_a_form_has_its_sign() throws IOException {
    Set<String> without = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".form")).toList()) {
        FormFile form = FormFile.parse(Files.readAllBytes(file));
        form.each(
            c -> {
              boolean sum =
                  c.type() == ComponentType.NUMBER
                      && c.label().matches("(?i).*(cost|budget|pounds).*");
              if (sum && !c.file().at("/appearance/prefixAdorner").asText("").equals("£")) {
                without.add(form.id() + "." + c.dotted());
              }
            });
      }
    }
    assertThat(without).isEmpty();
  }
}
