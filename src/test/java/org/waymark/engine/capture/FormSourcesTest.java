package org.waymark.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.engine.FormUseCase;
import org.waymark.engine.forms.CarriedFrom;
import org.waymark.engine.forms.FormFile;
import org.waymark.engine.forms.FormLint;
import org.waymark.support.WaymarkTest;

/** Every form in {@code forms/} against the use cases that fill it. */
@WaymarkTest
class FormSourcesTest {

  @Autowired private List<FormUseCase> useCases;

  private static List<FormFile> forms() {
    return files("forms", ".form").map(FormSourcesTest::parse).toList();
  }

  private static Stream<Path> files(String folder, String ending) {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(path -> path.toString().endsWith(ending)).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static FormFile parse(Path path) {
    try {
      return FormFile.parse(Files.readAllBytes(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String source(FormUseCase useCase) {
    Path path = Path.of("src/main/java", useCase.getClass().getName().replace('.', '/') + ".java");
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void every_form_can_be_deployed() {
    assertThat(forms()).isNotEmpty();
    assertThat(forms()).allSatisfy(form -> assertThat(FormLint.problems(form)).isEmpty());
  }

  @Test
  void every_use_case_has_its_form() {
    assertThat(useCases)
        .extracting(FormUseCase::form)
        .isSubsetOf(forms().stream().map(FormFile::id).toList());
  }

  @Test
  void options_and_rows_from_the_case_file_have_a_use_case_that_gives_them() {
    Map<String, FormUseCase> byForm =
        useCases.stream().collect(Collectors.toMap(FormUseCase::form, Function.identity()));
    List<FormFile> needing = forms().stream().filter(f -> !asked(f).isEmpty()).toList();
    assertThat(needing)
        .extracting(FormFile::id)
        .contains("identify-person", "allocate-referral")
        .isSubsetOf(byForm.keySet());
    assertThat(needing)
        .allSatisfy(
            form ->
                assertThat(source(byForm.get(form.id())))
                    .contains(asked(form).stream().map(name -> '"' + name + '"').toList()));
  }

  /** Rows that are carried forward from an earlier list need no use case. */
  private static List<String> asked(FormFile form) {
    List<String> carried = form.carriedFrom().stream().map(CarriedFrom::field).toList();
    return form.sources().stream().filter(name -> !carried.contains(name)).toList();
  }
}
