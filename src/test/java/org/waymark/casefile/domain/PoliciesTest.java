package org.waymark.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"practitioners", "senior-practitioners", "team-south.practitioners", "brokers"})
  void those_who_work_with_people_may_open_the_case_file(String group) {
    assertThat(ReaderPolicy.refusal(Set.of(group, "team-north"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"providers", "process-owners", "administrators", "team-north"})
  void others_may_not(String group) {
    assertThat(ReaderPolicy.refusal(Set.of(group))).isPresent();
  }

  @Test
  void only_managers_set_restrictions() {
    assertThat(RestrictionPolicy.refusalToSet(Set.of("practitioners"))).isPresent();
    assertThat(RestrictionPolicy.refusalToSet(Set.of("team-managers"))).isEmpty();
    assertThat(RestrictionPolicy.refusalToSet(Set.of("service-managers"))).isEmpty();
    assertThat(RestrictionPolicy.refusalToSet(Set.of("team-north.team-managers"))).isEmpty();
  }

  @Test
  void a_team_manager_changes_only_restrictions_that_name_him() {
    assertThat(RestrictionPolicy.refusalToChange(Set.of("team-managers"), false)).isPresent();
    assertThat(RestrictionPolicy.refusalToChange(Set.of("team-managers"), true)).isEmpty();
    assertThat(RestrictionPolicy.refusalToChange(Set.of("service-managers"), false)).isEmpty();
    assertThat(RestrictionPolicy.refusalToChange(Set.of("practitioners"), true)).isPresent();
  }

  @Test
  void references_are_told_from_other_words() {
    assertThat(CaseKind.REF.reference(2026, 1)).isEqualTo("REF-2026-000001");
    assertThat(CaseKind.isReference("D2A-2026-1234567")).isTrue();
    assertThat(CaseKind.isReference("XYZ-2026-000001")).isFalse();
    assertThat(CaseKind.isReference("REF-2026-1")).isFalse();
  }
}
