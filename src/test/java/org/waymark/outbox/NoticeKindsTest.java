package org.waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.escalation.WorkNotice;

/** All kinds of notices that any module declares. */
class NoticeKindsTest {

  private static final JavaClasses WAYMARK =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.waymark");

  private static List<JavaClass> enums() {
    return WAYMARK.stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(NoticeKind.class))
        .toList();
  }

  static Stream<NoticeKind> kinds() {
    return enums().stream()
        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
        .map(NoticeKind.class::cast);
  }

  @Test
  void there_are_kinds_and_no_two_share_a_code() {
    assertThat(kinds()).hasSizeGreaterThan(25);
    assertThat(kinds().map(NoticeKind::code)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void its_wording_is_whole_sentences_that_lead_to_a_page_of_ours(NoticeKind kind) {
    assertThat(kind.wording().sentence()).matches("[A-Z{].*\\.").doesNotContain("  ");
    assertThat(kind.wording().filled((detail, isAccount) -> "x")).doesNotContain("{", "}");
    if (kind.wording().page() != null) {
      assertThat(kind.wording().page()).matches("/[a-z/-]+");
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void somebody_sends_it(NoticeKind kind) {
    JavaClass declared = WAYMARK.get(((Enum<?>) kind).getDeclaringClass());

    assertThat(declared.getField(kind.name()).getAccessesToSelf())
        .as("%s is declared and sent by nobody", kind)
        .anyMatch(access -> !access.getOriginOwner().equals(declared));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_outbox_is_offered_it(NoticeKind kind) {
    assertThat(offered()).contains(kind);
  }

  private static List<NoticeKind> offered() {
    return WAYMARK.stream()
        .filter(type -> type.isAssignableTo(NoticeKinds.class) && !type.isInterface())
        .flatMap(type -> made(type.reflect()).all().stream())
        .toList();
  }

  private static NoticeKinds made(Class<?> type) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (NoticeKinds) constructor.newInstance();
    } catch (ReflectiveOperationException notMade) {
      throw new IllegalStateException(notMade);
    }
  }

  @Test
  void a_notice_without_a_detail_that_its_sentence_takes_is_not_sent() {
    Map<String, String> half = Map.of("dueOn", "2026-11-20");

    assertThatThrownBy(() -> WorkNotice.WORK_OVERDUE.to("practitioner", "REF-2026-000001", half))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A notice work-overdue lacks [legalLastDay]");
  }
}
