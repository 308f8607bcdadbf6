package org.waymark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules of docs and design that bytecode and sources can show. */
@AnalyzeClasses(packages = "org.waymark", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern SQL_TIME =
      Pattern.compile("(?i)\\b(now\\s*\\(\\s*\\)|current_timestamp|current_date|localtimestamp)");
  private static final int LINES_OF_A_TRANSLATOR = 25;

  @ArchTest
  static final ArchRule only_the_seam_knows_camunda =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.waymark..process..", "org.waymark.engine..", "org.waymark.security..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule only_the_engine_module_knows_camundas_internals =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.waymark.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..impl..");

  @ArchTest
  static final ArchRule the_domain_sees_java_persistence_timescales_and_ids_alone =
      classes()
          .that()
          .resideInAPackage("org.waymark.*.domain..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "jakarta.persistence..",
                      "org.waymark.timescales..",
                      "org.waymark.*.domain..")
                  .or(are(rootOfAModule()))
                  .or(isPrimitiveOrArray()));

  @ArchTest
  static final ArchRule a_use_case_sees_neither_the_web_nor_the_engine =
      noClasses()
          .that()
          .resideInAPackage("org.waymark.*.application..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.waymark.*.web..", "org.waymark.*.process..", "org.springframework.web..");

  @ArchTest
  static final ArchRule time_is_injected =
      noClasses()
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(java.time.ZonedDateTime.class, "now")
          .orShould()
          .callMethod(java.time.OffsetDateTime.class, "now")
          .orShould()
          .callMethod(java.time.LocalTime.class, "now")
          .orShould()
          .callMethod(java.time.YearMonth.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(java.util.Date.class);

  /** What is in a root package is public; the rest other modules can't use, says Modulith. */
  @ArchTest
  static final ArchRule entities_stay_in_their_module =
      noClasses()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .resideInAPackage("org.waymark.*");

  private static DescribedPredicate<JavaClass> rootOfAModule() {
    return DescribedPredicate.describe(
        "in a module's root package",
        type -> type.getPackageName().matches("org\\.waymark\\.\\w+"));
  }

  private static DescribedPredicate<JavaClass> isPrimitiveOrArray() {
    return DescribedPredicate.describe(
        "primitive or array", type -> type.isPrimitive() || type.isArray());
  }

  @Test
  void a_delegate_or_listener_is_a_translator_of_few_lines() throws IOException {
    List<String> long_ = new ArrayList<>();
    for (Path source : files(SOURCES, ".*/process/.*(Delegate|Listener)\\.java")) {
      long lines =
          Files.readAllLines(source).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
              .filter(line -> !line.matches("(/\\*\\*|\\*|//).*"))
              .count();
      if (lines > LINES_OF_A_TRANSLATOR) {
        long_.add(source + ": " + lines);
      }
    }
    assertThat(long_).isEmpty();
  }

  /** The gate refuses models that count from what nothing sets, so what is set must be said. */
  @Test
  void a_delegate_that_sets_variables_says_which() throws IOException {
    List<Path> setting = new ArrayList<>();
    for (Path source : files(SOURCES, ".*/process/.*(Delegate|Listener)\\.java")) {
      if (Files.readString(source).contains(".setVariable")) {
        setting.add(source);
      }
    }
    assertThat(setting)
        .isNotEmpty()
        .allSatisfy(source -> assertThat(Files.readString(source)).contains("SetsVariables"));
  }

  @Test
  void no_migration_lets_the_database_tell_the_time() throws IOException {
    List<Path> migrations = files(Path.of("src/main/resources/db/migration"), ".*\\.sql");
    assertThat(migrations).isNotEmpty().allSatisfy(file -> tellsNoTime(Files.readString(file)));
  }

  @Test
  void no_query_in_the_code_lets_the_database_tell_the_time() throws IOException {
    for (Path source : files(SOURCES, ".*\\.java")) {
      for (String text : textsOf(Files.readString(source))) {
        if (text.toLowerCase().matches("(?s).*\\b(select|insert|update|delete|where)\\b.*")) {
          tellsNoTime(text);
        }
      }
    }
  }

  private static void tellsNoTime(String sql) {
    String statements = sql.replaceAll("--.*", "");
    assertThat(SQL_TIME.matcher(statements).find()).as(statements).isFalse();
  }

  /** The string literals and text blocks of a source file. */
  private static List<String> textsOf(String source) {
    return Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"")
        .matcher(source)
        .results()
        .map(found -> found.group())
        .toList();
  }

  private static List<Path> files(Path folder, String pattern) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().matches(pattern)).toList();
    }
  }
}
